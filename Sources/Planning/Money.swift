/// An amount of money in whole minor units of the site's currency: pence, cents.
public struct Money: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// How many minor units.
  public var minorUnits: Int

  /// An amount of `minorUnits` pence, cents or what the currency has.
  public init(minorUnits: Int) { self.minorUnits = minorUnits }

  /// Nothing.
  public static let zero = Money(minorUnits: 0)

  /// The sum of two amounts.
  public static func + (left: Money, right: Money) -> Money {
    Money(minorUnits: left.minorUnits + right.minorUnits)
  }

  /// The difference of two amounts.
  public static func - (left: Money, right: Money) -> Money {
    Money(minorUnits: left.minorUnits - right.minorUnits)
  }

  /// Whether the left amount is the smaller one.
  public static func < (left: Money, right: Money) -> Bool { left.minorUnits < right.minorUnits }
}
