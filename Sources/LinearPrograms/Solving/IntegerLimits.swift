/// When the search for whole numbers stops.
public struct IntegerLimits: Hashable, Sendable {
  /// At most so many nodes of the search tree; the same on every machine.
  public var nodes: Int?
  /// At most so many seconds; what is reached by then depends on the machine.
  public var seconds: Double?
  /// A solution is good enough when ``IntegerOutcome/gap`` is no more than this; 0 for the best.
  public var relativeGap: Double

  /// Limits; nothing means no limit.
  public init(nodes: Int? = nil, seconds: Double? = nil, relativeGap: Double = 0) {
    self.nodes = nodes
    self.seconds = seconds
    self.relativeGap = relativeGap
  }

  /// Until the best is proven.
  public static let none = IntegerLimits()
}
