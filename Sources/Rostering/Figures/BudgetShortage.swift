public import Planning

/// Why a hard budget is not kept: what people's own rules make of it at least, and what each rule
/// costs there.
public struct BudgetShortage: Hashable, Sendable {
  /// A rule, and the least that could be paid without it.
  public struct WithoutRule: Hashable, Sendable {
    /// The rule's name.
    public var rule: String
    /// The least that could be paid without it.
    public var least: Money

    /// A rule and an amount.
    public init(rule: String, least: Money) { (self.rule, self.least) = (rule, least) }
  }

  /// The budget against the rota.
  public var figures: BudgetFigures
  /// No rota that keeps each person's rules pays less of what the budget counts.
  public var least: Money
  /// Rules without which less could be paid, those that save most first.
  public var without: [WithoutRule]

  /// A shortage.
  public init(figures: BudgetFigures, least: Money, without: [WithoutRule]) {
    (self.figures, self.least, self.without) = (figures, least, without)
  }

  /// Whether it is proven that no rota keeps the budget.
  public var isProven: Bool { least > figures.allowed }
}
