/// An amount of money before it is rounded: a whole number of 600,000,000,000ths of a minor unit.
///
/// Sixty for the minutes of an hour, a million for a share of a rate, and ten thousand for a
/// percentage of that with two digits: every product that pay rules make is whole in this unit, and
/// in 128 bits none overflows for the amounts that a site may hold.
public struct ExactMoney: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// How many parts of a minor unit.
  public var parts: Int128

  /// Parts in a minor unit.
  public static let partsOfMinorUnit: Int128 = 600_000_000_000

  /// An amount of so many parts.
  public init(parts: Int128) { self.parts = parts }

  /// An amount of whole minor units.
  public init(_ money: Money) { parts = Int128(money.minorUnits) * Self.partsOfMinorUnit }

  /// What a time earns at a share of an hourly rate.
  public init(_ time: Minutes, perHour rate: Money, share: PayShare = .whole) {
    parts =
      Int128(time.count) * Int128(rate.minorUnits) * Int128(share.millionths)
      * (Self.partsOfMinorUnit / 60_000_000)
  }

  /// A share of the amount, taken to hundredths of a percent: exact for what a time or a number of
  /// minor units earns.
  public func times(_ share: PayShare) -> ExactMoney {
    ExactMoney(parts: parts * Int128(share.millionths / 100) / 10_000)
  }

  /// The amount in minor units, as near as a binary number comes.
  public var minorUnits: Double { Double(parts) / Double(Self.partsOfMinorUnit) }

  /// Nothing.
  public static let zero = ExactMoney(parts: 0)

  /// The sum of two amounts.
  public static func + (left: ExactMoney, right: ExactMoney) -> ExactMoney {
    ExactMoney(parts: left.parts + right.parts)
  }

  /// The difference of two amounts.
  public static func - (left: ExactMoney, right: ExactMoney) -> ExactMoney {
    ExactMoney(parts: left.parts - right.parts)
  }

  /// Whether the left amount is the smaller one.
  public static func < (left: ExactMoney, right: ExactMoney) -> Bool { left.parts < right.parts }
}
