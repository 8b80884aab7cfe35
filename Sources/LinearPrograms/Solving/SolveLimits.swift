/// When a solver gives up although it has not finished.
public struct SolveLimits: Hashable, Sendable {
  /// At most so many simplex iterations; the same on every machine.
  public var iterations: Int?
  /// At most so many seconds; what is reached by then depends on the machine.
  public var seconds: Double?

  /// Limits; nothing means no limit.
  public init(iterations: Int? = nil, seconds: Double? = nil) {
    self.iterations = iterations
    self.seconds = seconds
  }

  /// As long as it takes.
  public static let none = SolveLimits()
}
