public import Foundation

/// The weeks being planned, cut into equal intervals of elapsed time, in the site's time zone.
///
/// A week with a clock change has 167 or 169 hours: ``intervals(ofDay:)`` of that day is shorter or
/// longer than of the others. All planning is done in ``Moment``; this type alone knows the wall
/// clock.
public struct Horizon: Sendable {
  /// The site's time zone.
  public let zone: TimeZone
  /// The first day.
  public let firstDay: LocalDate
  /// How many days are planned.
  public let dayCount: Int
  /// Length of an interval.
  public let interval: Minutes
  /// When each day starts, with one more entry for the end of the last.
  public let dayStarts: [Moment]
  private let origin: Date
  private let calendar: Calendar

  /// The horizon of `dayCount` days from `firstDay`.
  ///
  /// - Parameters:
  ///   - zone: The site's time zone.
  ///   - firstDay: The first day planned.
  ///   - dayCount: How many days are planned; at least one.
  ///   - interval: Must divide 60 minutes.
  public init(zone: TimeZone, firstDay: LocalDate, dayCount: Int, interval: Minutes) {
    precondition(interval.count > 0 && 60 % interval.count == 0, "an interval divides the hour")
    precondition(dayCount > 0, "a horizon has days")
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let origin = Horizon.midnight(of: firstDay, calendar)
    self.zone = zone
    self.firstDay = firstDay
    self.dayCount = dayCount
    self.interval = interval
    self.calendar = calendar
    self.origin = origin
    self.dayStarts = (0...dayCount).map { day in
      let start = Horizon.midnight(of: firstDay.adding(days: day), calendar)
      return Moment(minute: Int((start.timeIntervalSince(origin) / 60).rounded()))
    }
  }

  /// The horizon as a stretch of time.
  public var span: Span { dayStarts[0]..<dayStarts[dayCount] }

  /// How many intervals the horizon has.
  public var intervalCount: Int { dayStarts[dayCount].minute / interval.count }

  /// The intervals of a day, by its number from 0.
  public func intervals(ofDay day: Int) -> Range<Int> {
    dayStarts[day].minute / interval.count..<dayStarts[day + 1].minute / interval.count
  }

  /// When an interval starts.
  public func start(of interval: Interval) -> Moment {
    Moment(minute: interval.index * self.interval.count)
  }

  /// The date of a day, by its number from 0; may lie outside the horizon.
  public func date(ofDay day: Int) -> LocalDate { firstDay.adding(days: day) }

  /// The weekday of a day, by its number from 0.
  public func weekday(ofDay day: Int) -> Weekday { date(ofDay: day).weekday }

  /// The number of the day on which an instant of the horizon lies; the nearest day outside it.
  public func day(of moment: Moment) -> Int {
    for day in 0..<dayCount where moment < dayStarts[day + 1] { return day }
    return dayCount - 1
  }

  /// The instant at which the wall clock shows `time` on `date`.
  ///
  /// A time that the spring clock change leaves out is the instant the same distance after the
  /// change; a time that the autumn change shows twice is the first of the two.
  public func moment(on date: LocalDate, at time: TimeOfDay) -> Moment {
    let day = date.days(since: firstDay)
    if time == .midnight, dayStarts.indices.contains(day) { return dayStarts[day] }
    if isPlain(day) { return dayStarts[day] + Minutes(time.minute) }
    if time == .endOfDay { return moment(on: date.adding(days: 1), at: .midnight) }
    if time == .midnight {
      let start = Horizon.midnight(of: date, calendar)
      return Moment(minute: Int((start.timeIntervalSince(origin) / 60).rounded()))
    }
    var parts = DateComponents()
    (parts.year, parts.month, parts.day) = (date.year, date.month, date.day)
    (parts.hour, parts.minute) = (time.minute / 60, time.minute % 60)
    guard let instant = calendar.date(from: parts) else {
      preconditionFailure("the Gregorian calendar has \(date) \(time)")
    }
    return Moment(minute: Int((instant.timeIntervalSince(origin) / 60).rounded()))
  }

  /// The instant at which the wall clock shows `time` on a day, by its number from 0.
  public func moment(onDay day: Int, at time: TimeOfDay) -> Moment {
    moment(on: date(ofDay: day), at: time)
  }

  /// What calendar and wall clock show at an instant.
  public func wallClock(at moment: Moment) -> (date: LocalDate, time: TimeOfDay) {
    let number = day(of: moment)
    let sinceMidnight = moment.minute - dayStarts[number].minute
    if isPlain(number), sinceMidnight >= 0, sinceMidnight < Horizon.plainDay,
      let time = TimeOfDay(minute: sinceMidnight)
    {
      return (date(ofDay: number), time)
    }
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute],
      from: instant(of: moment)
    )
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let date = LocalDate(year: year, month: month, day: day),
      let time = TimeOfDay(minute: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    else { preconditionFailure("the Gregorian calendar knows every instant") }
    return (date, time)
  }

  private static let plainDay = 24 * 60

  /// Whether a day of the horizon has no clock change, so that its clock shows minutes since its
  /// start; asking the calendar takes a hundred times as long.
  private func isPlain(_ day: Int) -> Bool {
    (0..<dayCount).contains(day)
      && dayStarts[day + 1].minute - dayStarts[day].minute == Horizon.plainDay
  }

  /// The absolute date of an instant.
  public func instant(of moment: Moment) -> Date {
    origin.addingTimeInterval(Double(moment.minute) * 60)
  }

  /// Offset of the zone from UTC at an instant.
  public func utcOffset(at moment: Moment) -> Minutes {
    Minutes(zone.secondsFromGMT(for: instant(of: moment)) / 60)
  }

  private static func midnight(of date: LocalDate, _ calendar: Calendar) -> Date {
    var parts = DateComponents()
    (parts.year, parts.month, parts.day) = (date.year, date.month, date.day)
    guard let noon = calendar.date(from: parts) else {
      preconditionFailure("the Gregorian calendar has \(date)")
    }
    // Where the clock change falls on midnight the day starts at the first instant it has.
    return calendar.startOfDay(for: noon)
  }
}
