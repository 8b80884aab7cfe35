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
    if isWithinReachOfSimplex { return min(0.2, 0.08 + simplexWork) }
    return problem.hasLongLines ? 0.35 : 0.75
  }

  private var openIntervals: Int {
    (0..<problem.intervalCount).count { interval in
      (0..<problem.tables.queueCount).contains {
        problem.tables.isOpen(problem.tables.cell($0, interval))
      }
    }
  }
}
