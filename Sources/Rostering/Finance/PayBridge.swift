public import Planning

/// From what the last plan paid to what this one pays, in steps that add up to the penny.
public struct PayBridge: Hashable, Sendable {
  /// What one kind of pay, cost centre or queue adds.
  public struct Step: Hashable, Sendable {
    /// What it is.
    public var name: String
    /// What the last plan paid for it.
    public var before: Money
    /// What this one pays for it.
    public var after: Money

    /// What it adds; below zero where this plan pays less.
    public var change: Money { after - before }
  }

  /// The last plan.
  public var last: PayTotals
  /// This plan.
  public var this: PayTotals

  /// From one plan to the next; nil where their money is of two currencies.
  public init?(from last: PayTotals, to this: PayTotals) {
    guard last.currency == this.currency else { return nil }
    (self.last, self.this) = (last, this)
  }

  /// Steps by kind of pay.
  public var kinds: [Step] { steps(\.kinds) }

  /// Steps by cost centre.
  public var centres: [Step] { steps(\.centres) }

  /// Steps by queue.
  public var queues: [Step] { steps(\.queues) }

  /// What both pay, in the order of this plan; then what the last one alone did.
  private func steps(_ parts: (PayTotals) -> [PayTotals.Part]) -> [Step] {
    let (old, new) = (parts(last), parts(this))
    func sum(_ name: String, _ parts: [PayTotals.Part]) -> Money {
      parts.reduce(.zero) { $1.name == name ? $0 + $1.amount : $0 }
    }
    var names: [String] = []
    for part in new + old where !names.contains(part.name) { names.append(part.name) }
    return names.map { Step(name: $0, before: sum($0, old), after: sum($0, new)) }
      .filter { $0.before != .zero || $0.after != .zero }
  }
}
