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
  /// Multiplier of each row that looks at shared amounts.
  private(set) var tally: [Double]
  private let problem: RotaProblem
  private var keeps = false

  init(problem: RotaProblem) {
    self.problem = problem
    contact = problem.tables.windows.map(\.weight)
    for chain in problem.tables.chains {
      // As much as a contact late on one day; on a chain it can be late on all of them.
      let most = chain.weight.max() ?? 0
      for window in chain.windows { contact[window] = min(contact[window], most) }
    }
    budget = problem.budgets.map { $0 < .infinity ? problem.weights.budget / 2 : 0 }
    tally = problem.tallies.firstMultipliers
  }

  /// Takes over prices found elsewhere.
  mutating func take(contact: [Double], budget: [Double], tally: [Double]) {
    (self.contact, self.budget, self.tally) = (contact, budget, tally)
  }

  /// The same with the worths of contacts and budgets multiplied.
  func scaled(contact: Double, budget: Double) -> Worth {
    var worth = self
    worth.contact = self.contact.map { $0 * contact }
    worth.budget = self.budget.map { $0 * budget }
    return worth
  }

  /// The same with changed shifts dearer than all else together: the replies keep what people had.
  func keepingShifts() -> Worth {
    var worth = self
    worth.keeps = true
    return worth
  }

  /// Moves each worth a step towards where its promise is just kept.
  mutating func follow(_ state: RotaState, step: Double) {
    let marginals = problem.tables.marginals(state.board.served)
    for (index, window) in problem.tables.windows.enumerated() {
      // A contact done early in a chain can be worth less than its most and more than nothing.
      let isWorthMore = marginals[index] > 0 && marginals[index] >= contact[index]
      let moved = moved(contact[index], up: isWorthMore, limit: window.weight, step)
      contact[index] = isWorthMore ? min(moved, marginals[index]) : moved
    }
    for centre in budget.indices where problem.budgets[centre] < .infinity {
      let isOver = state.pay[centre] > problem.budgets[centre] + 1e-9
      budget[centre] = moved(budget[centre], up: isOver, limit: problem.weights.budget, step)
    }
    let totals = problem.tallies.totals(state.amounts)
    for (row, limit) in problem.tallies.limits.enumerated() {
      let isOver = totals[limit.amount] > limit.most + 1e-9
      tally[row] = moved(tally[row], up: isOver, limit: limit.weight, step)
    }
    problem.tallies.follow(state.amounts, step: step, &tally)
  }

  /// What a unit of each shared amount costs a person.
  ///
  /// Where shares are compared, the multipliers of all together are one view of it and those of a
  /// person alone are others; which of them is taken is drawn, and every try is judged by the true
  /// objective.
  func amountFactors(of person: Int, _ random: inout RandomSource) -> [Double] {
    var multipliers = tally
    if !problem.tallies.groups.isEmpty {
      let view = random.below(5)
      if view < 3 {
        multipliers = problem.tallies.multipliers(
          asSeenAlone: tally,
          top: view == 0 ? 1 : 0,
          bottom: view == 1 ? 1 : 0
        )
      }
    }
    var factors = problem.tallies.factors(of: person, multipliers)
    if keeps, let changes = problem.tallies.kinds.changes { factors[changes] += 1e7 }
    return factors
  }

  /// The same with what contacts on chains are worth changed at random, day by day.
  ///
  /// Whoever looks at the same worths comes at the same times; this way one comes on one day and
  /// another on the next.
  func swayed(_ random: inout RandomSource) -> Worth {
    var worth = self
    for chain in problem.tables.chains {
      var (day, factor) = (-1, 1.0)
      for (place, window) in chain.windows.enumerated() {
        if chain.days[place] != day {
          factor = random.below(2) == 0 ? 1 : 2 * random.unit()
          day = chain.days[place]
        }
        worth.contact[window] *= factor
      }
    }
    return worth
  }

  /// The same with contacts on chains worth nothing.
  func withoutChains() -> Worth {
    var worth = self
    for window in problem.tables.chains.flatMap(\.windows) { worth.contact[window] = 0 }
    return worth
  }

  /// The same with a contact on a chain worth what one more would save in a rota as it stands.
  ///
  /// Where work runs out, what those who come next are worth depends on who is there already, which
  /// no worth learned over many tries can say; it says better what many coming at a time are worth.
  ///
  /// - Parameter share: How much of a further person is taken to be there all the time: who comes
  ///   for hours does more than one contact, and the last of them saves less than the first.
  func looking(at state: RotaState, beside share: Double) -> Worth {
    var (worth, could) = (self, state.board.served)
    for window in problem.tables.chains.flatMap(\.windows) {
      could[window] += share * problem.tables.contactsOfOne(window)
    }
    let marginals = problem.tables.marginals(could)
    for window in problem.tables.chains.flatMap(\.windows) {
      worth.contact[window] = marginals[window]
    }
    return worth
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
