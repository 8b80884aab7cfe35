import ColumnGeneration

/// What can be expected of linear programs in the time that a run has.
extension Campaign {
  /// Whether the simplex can be expected to get somewhere in the time.
  ///
  /// Elsewhere the Lagrangian bound has to do.
  var isWithinReachOfSimplex: Bool { simplexWork <= 1 }

  /// The simplex's work as a share of what can be expected to be done in the time: it grows like the
  /// square of the rows on small programs, and like the fourth power on large ones.
  private var simplexWork: Double {
    let rows = Double(
      problem.people.count + openIntervals * problem.profiles.count
        + problem.tables.offsets.indices.dropLast().count(where: problem.tables.isOpen)
    )
    let seconds = settings.effort.map(Double.init) ?? settings.seconds ?? .infinity
    return rows * rows / min(150_000 * seconds, (1.35e12 * seconds).squareRoot())
  }

  /// The share of the time by which the ascent ends; over long lines it gets too little done to have more.
  var endOfAscent: Double {
    // Where the program is solved in no time, nothing is gained by waiting for it.
    if isWithinReachOfSimplex { return min(0.2, min(0.08, 5 * simplexWork) + simplexWork) }
    return problem.hasLongLines ? 0.35 : 0.75
  }

  /// Whether there is time for many programs that take as long as one did to be solved: their like, from
  /// where it ended, take a small part of that.
  func isQuick(_ outcome: LinearProgramPhase.Outcome) -> Bool {
    if settings.effort == nil { return outcome.seconds <= 0.03 * (settings.seconds ?? 600) }
    // With a given effort the clock has no say.
    let days = problem.people.count * (problem.people.first?.days.count ?? 0)
    return outcome.result.rounds * days <= 50_000
  }

  private var openIntervals: Int {
    (0..<problem.intervalCount).count { interval in
      (0..<problem.tables.queueCount).contains {
        problem.tables.isOpen(problem.tables.cell($0, interval))
      }
    }
  }
}
