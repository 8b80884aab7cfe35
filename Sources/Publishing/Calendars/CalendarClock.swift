import Foundation
import Planning

/// Instants as iCalendar writes them, on the site's clock wherever that is beyond doubt.
struct CalendarClock {
  let horizon: Horizon

  /// Start and end of an event.
  ///
  /// RFC 5545, section 3.3.5: a local time that occurs twice is the first of the two. Not every
  /// reader keeps to that, so where an end is in the hour that comes twice, both are given in UTC.
  func ends(_ span: Span) -> [String] {
    let isPlain = !isDoubled(span.lowerBound) && !isDoubled(span.upperBound)
    return zip(["DTSTART", "DTEND"], [span.lowerBound, span.upperBound]).map { name, moment in
      isPlain
        ? "\(name);TZID=\(horizon.zone.identifier):\(local(moment))"
        : "\(name):\(universal(moment))"
    }
  }

  /// What the wall clock shows, as `20260302T073000`.
  func local(_ moment: Moment) -> String {
    let shown = horizon.wallClock(at: moment)
    return CalendarClock.text(shown.date, minute: shown.time.minute)
  }

  /// An instant in UTC, as `20260302T073000Z`.
  func universal(_ moment: Moment) -> String {
    let shown = horizon.wallClock(at: moment)
    let minute = shown.time.minute - horizon.utcOffset(at: moment).count
    let day = minute < 0 ? (minute - 1439) / 1440 : minute / 1440
    return CalendarClock.text(shown.date.adding(days: day), minute: minute - day * 1440) + "Z"
  }

  /// A date as `20260302`.
  static func text(_ date: LocalDate) -> String {
    String(date.description.filter { $0 != "-" })
  }

  /// A date and a minute of it, 0 to 1440, as `20260302T073000`.
  static func text(_ date: LocalDate, minute: Int) -> String {
    let isNextDay = minute >= 1440
    let (hour, rest) = (isNextDay ? 0 : minute).quotientAndRemainder(dividingBy: 60)
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    return text(date.adding(days: isNextDay ? 1 : 0)) + "T\(two(hour))\(two(rest))00"
  }

  /// Whether the wall clock shows the same at another instant, before or after.
  private func isDoubled(_ moment: Moment) -> Bool {
    let shown = horizon.wallClock(at: moment)
    guard horizon.moment(on: shown.date, at: shown.time) == moment else { return true }
    // No clock is put back by more than three hours.
    let offset = horizon.utcOffset(at: moment)
    let back = offset - horizon.utcOffset(at: moment + Minutes(180))
    return back > .zero && horizon.utcOffset(at: moment + back) == offset - back
  }
}
