/// What a contact is worth to each window, and a unit of pay to each budget, while the search goes
/// on.
///
/// Promises over a day and budgets couple intervals: the true worth of a contact jumps from the
/// goal's weight to nothing where the promise is met. The search works with a worth in between
/// that rises while a promise is missed and falls while it is kept; every try is judged by the
/// true objective.
struct Worth {
  /// Of a contact, by window.
  private(set) var contact: [Double]
  /// Of a unit of pay above the budget, by cost centre.
  private(set) var budget: [Double]
  private let problem: RotaProblem

  init(problem: RotaProblem) {
    self.problem = problem
    contact = problem.tables.windows.map(\.weight)
    budget = problem.budgets.map { $0 < .infinity ? problem.weights.budget / 2 : 0 }
  }

  /// Takes over prices found elsewhere.
  mutating func take(contact: [Double], budget: [Double]) {
    (self.contact, self.budget) = (contact, budget)
  }

  /// Moves each worth a step towards where its promise is just kept.
  mutating func follow(_ state: RotaState, step: Double) {
    for (index, window) in problem.tables.windows.enumerated() {
      let isMissed = state.board.served[index] < window.promised - 1e-9
      contact[index] = moved(contact[index], up: isMissed, limit: window.weight, step)
    }
    for centre in budget.indices where problem.budgets[centre] < .infinity {
      let isOver = state.pay[centre] > problem.budgets[centre] + 1e-9
      budget[centre] = moved(budget[centre], up: isOver, limit: problem.weights.budget, step)
    }
  }

  /// Tells the board what contacts are worth.
  func apply(to board: Board) {
    for (index, worth) in contact.enumerated() { board.setWorth(worth, ofWindow: index) }
  }

  /// Moves by a share of the worth itself: what keeps a promise may be far below the goal's weight.
  private func moved(_ worth: Double, up: Bool, limit: Double, _ step: Double) -> Double {
    let least = 1e-4 * limit
    return up ? min(limit, max(worth, least) * (1 + step)) : max(least, worth / (1 + step))
  }
}
