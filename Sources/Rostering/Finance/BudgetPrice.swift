public import Planning

/// What a step of money more buys and a step less costs, found by solving again.
public struct BudgetPrice: Hashable, Sendable {
  /// The step.
  public var step: Money
  /// The least that people's own rules let all pay be.
  public var least: Money
  /// The best rota known for a step less.
  public var less: BudgetPoint
  /// The best rota known for the plan's pay.
  public var same: BudgetPoint
  /// The best rota known for a step more.
  public var more: BudgetPoint

  /// A price.
  public init(
    step: Money,
    least: Money,
    less: BudgetPoint,
    same: BudgetPoint,
    more: BudgetPoint
  ) {
    self.least = least
    (self.step, self.less, self.same, self.more) = (step, less, same, more)
  }

  /// By how much the best weighed cost falls, at least and at most, from one cap to a higher one.
  ///
  /// Each best lies between the bound and the rota at hand; more money never makes it worse.
  public static func worth(from low: BudgetPoint, to high: BudgetPoint) -> ClosedRange<Double> {
    let least = low.bound.map { max(0, $0 - high.objective) } ?? 0
    guard let bound = high.bound else { return least...Double.infinity }
    return least...max(least, low.objective - bound)
  }
}
