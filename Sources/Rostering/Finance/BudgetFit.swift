public import Planning

/// A cap on what is paid, what stands against it, and what uses it.
public struct BudgetFit: Hashable, Sendable {
  /// What the cap is.
  public enum Scope: Hashable, Sendable {
    /// The budget of a cost centre.
    case centre(CostCentreID)
    /// A budget of the site's list, by its place there.
    case budget(Int)
  }

  /// Lines of the ledger that use the cap together.
  public struct Use: Hashable, Sendable {
    /// What is paid for.
    public var kind: PayKind
    /// Name of the rule by which it is paid.
    public var rule: String
    /// Whose pay it is.
    public var team: String
    /// How much.
    public var amount: Money

    /// A use of a cap.
    public init(kind: PayKind, rule: String, team: String, amount: Money) {
      (self.kind, self.rule, self.team, self.amount) = (kind, rule, team, amount)
    }
  }

  /// What the cap is.
  public var scope: Scope
  /// Its name.
  public var name: String
  /// How firmly it is meant; nil for a cost centre's budget, which is a goal of the priorities.
  public var keeping: Budget.Keeping?
  /// Over which time it runs.
  public var period: BudgetPeriod.Length
  /// What may be paid over that time.
  public var cap: Money
  /// What of it was spent before the weeks planned.
  public var spent: Money
  /// What may be paid in the weeks planned.
  public var allowed: Money
  /// What of that is paid whatever people work.
  public var committed: Money
  /// What the rota pays, what is committed included.
  public var planned: Money
  /// What uses it, the largest first; all of them add up to what is planned.
  public var uses: [Use]

  /// A cap.
  public init(
    scope: Scope,
    name: String,
    keeping: Budget.Keeping?,
    period: BudgetPeriod.Length,
    cap: Money,
    spent: Money,
    allowed: Money,
    committed: Money,
    planned: Money,
    uses: [Use]
  ) {
    (self.scope, self.name, self.keeping, self.period) = (scope, name, keeping, period)
    (self.cap, self.spent, self.allowed) = (cap, spent, allowed)
    (self.committed, self.planned, self.uses) = (committed, planned, uses)
  }

  /// What is left; below zero where more is paid than allowed.
  public var headroom: Money { allowed - planned }

  /// Whether it is a hard one and exceeded.
  public var isBroken: Bool { keeping == .hard && planned > allowed }
}
