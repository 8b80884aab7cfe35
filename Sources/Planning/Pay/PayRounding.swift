/// How amounts become whole minor units: what is rounded, and which way.
public struct PayRounding: Hashable, Sendable {
  /// What is rounded as one.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    /// Each line of the ledger by itself; sums are sums of what is rounded.
    case entry
    /// All lines of a shift together, and likewise of a week's overtime or an absence.
    case shift
    /// All lines of a person's week together.
    case week
  }

  /// Which way an amount between two minor units goes.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    /// To the nearer one, a half to the larger.
    case halfUp = "half up"
    /// To the nearer one, a half to the even one.
    case halfEven = "half even"
    /// To the smaller one.
    case down
    /// To the larger one.
    case up
  }

  /// What is rounded as one.
  public var unit: Unit
  /// Which way.
  public var direction: Direction

  /// A rounding; each entry half up where nothing is said.
  public init(_ unit: Unit = .entry, _ direction: Direction = .halfUp) {
    (self.unit, self.direction) = (unit, direction)
  }

  /// An amount in whole minor units.
  public func money(_ exact: ExactMoney) -> Money {
    let whole = ExactMoney.partsOfMinorUnit
    var (floor, rest) = exact.parts.quotientAndRemainder(dividingBy: whole)
    if rest < 0 { (floor, rest) = (floor - 1, rest + whole) }
    let isUp =
      switch direction {
      case .halfUp: 2 * rest >= whole
      case .halfEven: 2 * rest > whole || 2 * rest == whole && floor % 2 != 0
      case .down: false
      case .up: rest > 0
      }
    return Money(minorUnits: Int(floor) + (isUp ? 1 : 0))
  }

  /// By how much, in minor units, a rounded amount can lie below the exact one at most.
  public var mostBelow: Double {
    switch direction {
    case .halfUp, .halfEven: 0.5
    case .down: 1
    case .up: 0
    }
  }
}
