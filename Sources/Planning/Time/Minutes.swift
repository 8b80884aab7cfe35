/// A length of time in whole minutes.
public struct Minutes: Hashable, Comparable, Sendable, AdditiveArithmetic {
  /// How many minutes.
  public var count: Int

  /// A length of `count` minutes.
  public init(_ count: Int) { self.count = count }

  /// A length given in hours, rounded to the nearest minute.
  public init(hours: Double) { self.count = Int((hours * 60).rounded()) }

  /// The length in hours.
  public var hours: Double { Double(count) / 60 }

  /// No time at all.
  public static let zero = Minutes(0)

  /// The sum of two lengths.
  public static func + (left: Minutes, right: Minutes) -> Minutes {
    Minutes(left.count + right.count)
  }

  /// The difference of two lengths.
  public static func - (left: Minutes, right: Minutes) -> Minutes {
    Minutes(left.count - right.count)
  }

  /// Whether the left length is the shorter one.
  public static func < (left: Minutes, right: Minutes) -> Bool { left.count < right.count }
}
