import LinearPrograms
import Planning

/// Brings the goals of the fluid model to their best, one after another.
///
/// A goal that had its turn may from then on get worse by its tolerance only.
struct FluidStages {
  let model: FluidModel
  let steps: [Priority]
  let solving: any LPSolving
  let cancel: CancelFlag

  /// Solves the goals in an order, given as places among the steps.
  ///
  /// - Parameter solved: Told of each goal with its best value, while the solver has the solution.
  /// - Returns: Whether all could be solved.
  func run(
    _ order: [Int],
    solved: (_ place: Int, _ value: Double, _ solver: any LPSolver) throws -> Void
  ) throws -> Bool {
    try solving.withSolver(for: model.program, cancel: cancel) { solver in
      for place in order {
        let goal = model.goals[place]
        try solver.setCost(1, of: goal)
        guard try isSolved(solver) else { return false }
        let value = solver.value(of: goal)
        try solved(place, value, solver)
        let slack = steps[place].tolerance * abs(value) + 1e-6 * (1 + abs(value))
        try solver.setCost(0, of: goal)
        try solver.setBounds(.between(0, max(0, value + slack)), of: goal)
      }
      return true
    }
  }

  /// The best value of each goal at its turn, in the order of the steps; nil where that could not
  /// be found.
  func bestValues(_ order: [Int]) throws -> [Double]? {
    var values = Array(repeating: 0.0, count: steps.count)
    let isAll = try run(order) { place, value, _ in values[place] = value }
    return isAll ? values : nil
  }

  private func isSolved(_ solver: any LPSolver) throws -> Bool {
    while true {
      let outcome = try solver.solve(.primal, within: SolveLimits(iterations: 1000, seconds: nil))
      switch outcome.termination {
      case .optimal: return true
      case .iterationLimit, .timeLimit: if cancel.isCancelled { return false }
      default: return false
      }
    }
  }
}
