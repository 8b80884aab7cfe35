public import Planning

/// A line of the ledger as finance sees it: a person's, or the sum of a team's.
public struct FinanceLine: Hashable, Sendable {
  /// Entries of the ledger that are in it, by their places.
  public var entries: [Int]
  /// The person; nil for a sum.
  public var person: PersonID?
  /// Who pays.
  public var centre: CostCentreID
  /// The team, small ones put together.
  public var team: String
  /// The day, by its number; nil for a sum.
  public var day: Int?
  /// What is paid for.
  public var kind: PayKind
  /// Name of the rule.
  public var rule: String
  /// Time that it pays for.
  public var minutes: Minutes
  /// How much.
  public var amount: Money
}
