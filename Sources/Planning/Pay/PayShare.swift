/// A share of a rate or of an amount, in whole millionths: 12.5 % is 125,000.
public struct PayShare: Hashable, Comparable, Sendable {
  /// How many millionths.
  public var millionths: Int

  /// A share of so many millionths.
  public init(millionths: Int) { self.millionths = millionths }

  /// The share nearest to a number: 1.25 is five quarters.
  public init(_ share: Double) { millionths = Int((share * 1e6).rounded()) }

  /// All of it.
  public static let whole = PayShare(millionths: 1_000_000)

  /// Nothing of it.
  public static let none = PayShare(millionths: 0)

  /// The share as a number.
  public var number: Double { Double(millionths) / 1e6 }

  /// Whether the left share is the smaller one.
  public static func < (left: PayShare, right: PayShare) -> Bool {
    left.millionths < right.millionths
  }
}
