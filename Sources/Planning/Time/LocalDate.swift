/// A date of the calendar, without a time or a zone.
public struct LocalDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, of the Gregorian calendar.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The date with these numbers, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= LocalDate.length(ofMonth: month, year: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date written as `2026-03-29`, or nil where the text is not one.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as `2026-03-29`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = ((daysSince1970 + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  /// The date a number of days later, or earlier when negative.
  public func adding(days: Int) -> LocalDate { LocalDate(daysSince1970: daysSince1970 + days) }

  /// How many days lie between another date and this one.
  public func days(since other: LocalDate) -> Int { daysSince1970 - other.daysSince1970 }

  /// Whether the left date comes first.
  public static func < (left: LocalDate, right: LocalDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Days since 1970-01-01 in the proleptic Gregorian calendar, years starting in March so that
  /// the leap day is the last of its year.
  private var daysSince1970: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let marchMonth = (month + 9) % 12
    let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
    return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
      - 719_468
  }

  private init(daysSince1970 days: Int) {
    var year = 1970 + days / 365
    while LocalDate(uncheckedYear: year, month: 1, day: 1).daysSince1970 > days { year -= 1 }
    var rest = days - LocalDate(uncheckedYear: year, month: 1, day: 1).daysSince1970
    var month = 1
    while rest >= LocalDate.length(ofMonth: month, year: year) {
      rest -= LocalDate.length(ofMonth: month, year: year)
      month += 1
      if month == 13 { (month, year) = (1, year + 1) }
    }
    self.init(uncheckedYear: year, month: month, day: rest + 1)
  }
}
