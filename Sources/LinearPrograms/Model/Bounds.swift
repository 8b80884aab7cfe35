/// Between what the activity of a row or the value of a column must lie.
public struct Bounds: Hashable, Sendable {
  /// The least that is allowed; −∞ for no limit.
  public var lower: Double
  /// The most that is allowed; +∞ for no limit.
  public var upper: Double

  /// From `lower` to `upper`, both included.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// This value and no other.
  public static func exactly(_ value: Double) -> Bounds { Bounds(lower: value, upper: value) }

  /// This value or more.
  public static func atLeast(_ value: Double) -> Bounds { Bounds(lower: value, upper: .infinity) }

  /// This value or less.
  public static func atMost(_ value: Double) -> Bounds { Bounds(lower: -.infinity, upper: value) }

  /// From `lower` to `upper`, both included.
  public static func between(_ lower: Double, _ upper: Double) -> Bounds {
    Bounds(lower: lower, upper: upper)
  }

  /// Any value.
  public static let free = Bounds(lower: -.infinity, upper: .infinity)

  /// Zero or more.
  public static let nonNegative = Bounds.atLeast(0)
}

extension Bounds {
  /// How far a bound of an integer column may lie from a whole number and still mean it.
  private static let integrality = 1e-9

  /// The narrowest bounds that allow the same whole numbers.
  ///
  /// 0.5 … 3.2 becomes 1 … 3. A bound within 10⁻⁹ of a whole number is taken for that number.
  package var wholeNumbers: Bounds {
    Bounds(
      lower: (lower - Bounds.integrality).rounded(.up),
      upper: (upper + Bounds.integrality).rounded(.down)
    )
  }
}
