public import Planning

/// What another rota would cost: how the judge's count of it differs from that of the rota at hand.
///
/// Positive is worse, but for pay, which is only more.
public struct GoalCost: Hashable, Sendable {
  /// Difference of the objective, in major units of money.
  public var objective: Double
  /// Contacts promised and missed, by queue, by the true curves.
  public var missed: [Double]
  /// Money that the gaps of a given requirement stand for, by queue, in major units.
  public var requirementCost: [Double]
  /// Pay.
  public var pay: Money
  /// Pay above the budgets.
  public var overBudget: Money
  /// Strength of the wishes not granted and points of the soft rules not kept.
  public var wishes: Double
  /// Sentences on rules that this rota breaks and the one at hand does not.
  public var broken: [String]

  /// The difference between two counts under the weights of the goals, of an hour for which a firm
  /// rule of presence is not kept, and of money above a hard budget.
  public init(
    from before: CheckReport,
    to after: CheckReport,
    weights: [Double],
    presenceWeight: Double = 0,
    budgetWeight: Double = 0
  ) {
    let hours = after.presenceBreachHours - before.presenceBreachHours
    objective =
      after.objective(weights: weights) - before.objective(weights: weights)
      + presenceWeight * hours + after.budgetCost(hardWeight: budgetWeight)
      - before.budgetCost(hardWeight: budgetWeight)
    let queues = zip(before.figures.queues, after.figures.queues)
    missed = queues.map { $0.1.missed - $0.0.missed }
    requirementCost = queues.map { $0.1.requirementCost - $0.0.requirementCost }
    pay = after.figures.pay - before.figures.pay
    let over = [before, after].map { $0.figures.centres.reduce(Money.zero) { $0 + $1.over } }
    overBudget = over[1] - over[0]
    wishes = after.figures.wishPoints - before.figures.wishPoints
    let known = Set(before.violations.map(\.sentence))
    broken = after.violations.map(\.sentence).filter { !known.contains($0) }
  }
}

extension RotaFigures {
  /// Strength of the wishes not granted and points of the soft rules not kept.
  public var wishPoints: Double { Double(wishesUnmetStrength) + softRulePoints }
}
