import LinearPrograms

/// Outcomes in words.
enum Sentences {
  /// How a simplex solve ended.
  static func simplex(
    _ termination: Termination,
    objective: Double,
    iterations: Int,
    mended: Bool,
    fault: String
  ) -> String {
    let after = "after \(iterations) iterations"
    let soFar = objective.isNaN ? "no feasible values yet" : "cost so far \(objective)"
    let sentence =
      switch termination {
      case .optimal: "Optimal: cost \(objective) \(after)."
      case .infeasible: "No solution keeps all bounds; proven \(after)."
      case .unbounded: "The cost can fall without end; found \(after)."
      case .iterationLimit: "Stopped by the limit of iterations \(after): \(soFar)."
      case .timeLimit: "Stopped by the limit of seconds \(after): \(soFar)."
      case .cancelled: "Stopped on request \(after): \(soFar)."
      case .numericalTrouble: "Rounding errors kept the solver from a proof \(after)."
      case .solverFault: "The solver failed \(after): \(fault)"
      }
    return mended ? sentence + " The basis had to be made anew." : sentence
  }

  /// How a search for whole numbers ended.
  static func integer(
    _ termination: Termination,
    objective: Double?,
    bound: Double,
    nodes: Int,
    fault: String
  ) -> String {
    let after = "after \(nodes) nodes"
    let best = objective.map { "best cost \($0)" } ?? "no solution yet"
    return switch termination {
    case .optimal: "Optimal in whole numbers: \(best), bound \(bound), \(after)."
    case .infeasible: "No solution in whole numbers keeps all bounds; proven \(after)."
    case .unbounded: "The cost can fall without end."
    case .iterationLimit: "Stopped by a limit \(after): \(best), bound \(bound)."
    case .timeLimit: "Stopped by the limit of seconds \(after): \(best), bound \(bound)."
    case .cancelled: "Stopped on request \(after): \(best), bound \(bound)."
    case .numericalTrouble: "Rounding errors kept the solver from a proof \(after): \(best)."
    case .solverFault: "The solver failed \(after): \(fault)"
    }
  }
}
