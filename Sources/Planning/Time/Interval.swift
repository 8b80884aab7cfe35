/// One planning interval of the horizon, numbered from 0 at local midnight of the first day.
public struct Interval: Hashable, Comparable, Sendable {
  /// Position in the horizon, from 0.
  public var index: Int

  /// The interval at a position.
  public init(_ index: Int) { self.index = index }

  /// Whether the left interval comes first.
  public static func < (left: Interval, right: Interval) -> Bool { left.index < right.index }
}
