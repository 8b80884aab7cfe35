import LinearPrograms

/// Solves a recourse program: which moves are made, and how often.
struct Recourse {
  let solving: any LPSolving
  var cancel: CancelFlag?

  /// Nodes of the search for whole numbers; a limit that is the same on every machine.
  static let nodes = 400
  /// Moves kept beside those of the relaxation.
  static let spare = 40

  /// Moves made, by their place.
  ///
  /// The relaxation is solved first. Moves that it makes, and those that come next by reduced cost,
  /// stay; branch and cut finds the best whole numbers of these.
  ///
  /// - Throws: What the solver throws when it breaks down.
  func amounts(of recourse: RecourseProgram) throws -> [Double] {
    let columns = recourse.moveColumns
    return try solving.withSolver(for: recourse.program, cancel: cancel) { solver in
      try solver.setBasis(recourse.startingBasis())
      let outcome = try solver.solve(.primal, within: .none)
      guard outcome.termination == .optimal else { return columns.map { _ in 0 } }
      let values = columns.map(solver.value(of:))
      let costs = columns.map(solver.reducedCost(of:))
      if values.allSatisfy({ abs($0 - $0.rounded()) < 1e-6 }) { return values.map(\.withoutNoise) }
      let idle = columns.indices.filter { values[$0] < 1e-7 }.sorted {
        (costs[$0], $0) < (costs[$1], $1)
      }
      for place in idle.dropFirst(Recourse.spare) {
        try solver.setBounds(.exactly(0), of: columns[place])
      }
      let whole = try solver.solveInteger(
        within: IntegerLimits(nodes: Recourse.nodes, relativeGap: 0.005),
        progress: nil
      )
      guard whole.objective != nil else { return values.map { $0.rounded(.up) } }
      return columns.map { (whole.value(of: $0) ?? 0).withoutNoise }
    }
  }
}

extension Double {
  /// Rounded to millionths: noise of the solver is no use of a move.
  fileprivate var withoutNoise: Double {
    (self * 1e6).rounded() / 1e6
  }
}
