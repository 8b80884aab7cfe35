/// Something that must hold although a risk has come true.
public struct Threshold: Hashable, Sendable {
  /// What is looked at.
  public enum Kind: Hashable, Sendable {
    /// A queue keeps its standard to within this share in each of the standard's days, weeks or
    /// intervals: 0.05 is five points.
    case standard(QueueID, within: Double)
    /// In no interval is a queue short of more than so many people.
    case shortfall(QueueID, most: Double)
    /// Pay and responses together are above the budgets by no more than this.
    case budget(over: Money)
    /// No work of a queue with a due time is done later than so long after it was due.
    case wait(QueueID, most: Minutes)
  }

  /// What is looked at.
  public var kind: Kind

  /// A threshold.
  public init(_ kind: Kind) { self.kind = kind }
}
