/// A time on the wall clock, from 00:00 to 24:00.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes after midnight as the clock shows them, 0...1440.
  public let minute: Int

  /// The time `minute` minutes after midnight, or nil outside 0...1440.
  public init?(minute: Int) {
    guard (0...1440).contains(minute) else { return nil }
    self.minute = minute
  }

  /// The time written as `07:30`, or nil where the text is not one.
  ///
  /// `24:00` ends a day.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60
    else { return nil }
    self.init(minute: hour * 60 + minute)
  }

  private init(checked minute: Int) { self.minute = minute }

  /// The start of a day.
  public static let midnight = TimeOfDay(checked: 0)
  /// The end of a day.
  public static let endOfDay = TimeOfDay(checked: 1440)

  /// The time as `07:30`.
  public var description: String {
    let (hour, rest) = minute.quotientAndRemainder(dividingBy: 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// Whether the left time comes first.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minute < right.minute }
}
