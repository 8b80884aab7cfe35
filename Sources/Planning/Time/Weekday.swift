/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Hashable, Comparable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The three-letter name used in files and on screens.
  public var abbreviation: String {
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][rawValue]
  }

  /// The day with this name, long or short, in any case.
  public init?(name: String) {
    let wanted = name.lowercased()
    guard
      let day = Weekday.allCases.first(where: {
        $0.abbreviation == wanted || String(describing: $0) == wanted
      })
    else { return nil }
    self = day
  }

  /// Whether the left day comes first in a week that starts on Monday.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
