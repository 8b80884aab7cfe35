public import Planning

/// What a queue costs, and what that buys.
public struct QueueMoney: Hashable, Sendable {
  /// The queue.
  public var queue: QueueID
  /// Pay for time on the queue that it needs.
  public var serving: Money
  /// Pay for time on the queue beyond what it needs.
  public var surplus: Money
  /// Contacts expected.
  public var contacts: Double
  /// Contacts expected to be served within the standard.
  public var inStandard: Double

  /// What a queue costs.
  public init(
    queue: QueueID,
    serving: Money,
    surplus: Money,
    contacts: Double,
    inStandard: Double
  ) {
    (self.queue, self.serving, self.surplus) = (queue, serving, surplus)
    (self.contacts, self.inStandard) = (contacts, inStandard)
  }

  /// All pay for time on the queue.
  public var total: Money { serving + surplus }

  /// Pay for each contact expected, to the nearest minor unit; nil where there are none.
  public var perContact: Money? { total.each(of: contacts) }

  /// Pay for each contact within the standard, to the nearest minor unit; nil where there are none.
  public var perContactInStandard: Money? { total.each(of: inStandard) }
}

extension Money {
  /// The amount for one of so many, to the nearest minor unit.
  fileprivate func each(of count: Double) -> Money? {
    guard count > 1e-6 else { return nil }
    return Money(minorUnits: Int((Double(minorUnits) / count).rounded()))
  }
}
