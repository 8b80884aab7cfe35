public import Planning

/// Offered load: how many people would be busy on average if nobody ever waited.
public struct Erlangs: Hashable, Comparable, Sendable {
  /// How many erlangs; never negative.
  public let count: Double

  /// A load of `count` erlangs; a negative number counts as none.
  public init(_ count: Double) { self.count = max(0, count) }

  /// The load of contacts that arrive during an interval: contacts · handle time / interval.
  public init(contacts: Double, handleSeconds: Double, interval: Minutes) {
    self.init(contacts * handleSeconds / Double(interval.count * 60))
  }

  /// Nothing to do.
  public static let zero = Erlangs(0)

  /// Whether the left load is the smaller one.
  public static func < (left: Erlangs, right: Erlangs) -> Bool { left.count < right.count }
}
