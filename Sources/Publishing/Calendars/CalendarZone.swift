import Foundation
import Planning

/// The site's time zone as a VTIMEZONE (RFC 5545, section 3.6.5): every change of its clock from a
/// year before the weeks planned to a year after them, each by itself.
///
/// The changes are found by asking the zone for its offset, so that a zone without clock changes,
/// one of the southern hemisphere and one whose law has just changed are all told as they are.
struct CalendarZone {
  let horizon: Horizon
  /// How far around the weeks planned changes are told: both changes of any year are in it.
  private static let margin = Minutes(370 * 1440)

  init(_ horizon: Horizon) { self.horizon = horizon }

  /// The component's lines.
  var lines: [String] {
    let window = horizon.span.lowerBound - Self.margin..<horizon.span.upperBound + Self.margin
    let base = horizon.utcOffset(at: window.lowerBound)
    let first = observance(window.lowerBound, "19700101T000000", from: base, to: base)
    let others = changes(in: window).map { moment in
      observance(
        moment,
        onset(moment),
        from: horizon.utcOffset(at: moment - Minutes(1)),
        to: horizon.utcOffset(at: moment)
      )
    }
    return ["BEGIN:VTIMEZONE", "TZID:\(horizon.zone.identifier)"]
      + (first + others.joined()) + ["END:VTIMEZONE"]
  }

  /// The first instants with another offset than the minute before.
  private func changes(in window: Span) -> [Moment] {
    let days = stride(from: window.lowerBound.minute, to: window.upperBound.minute, by: 1440)
    return days.compactMap { start in
      var (before, after) = (Moment(minute: start), Moment(minute: start + 1440))
      let old = horizon.utcOffset(at: before)
      guard horizon.utcOffset(at: after) != old else { return nil }
      while after - before > Minutes(1) {
        let middle = before + Minutes((after - before).count / 2)
        if horizon.utcOffset(at: middle) == old { before = middle } else { after = middle }
      }
      return after
    }
  }

  /// What the clock would show at a change without it: the onset is told in the offset before.
  private func onset(_ moment: Moment) -> String {
    let shown = horizon.wallClock(at: moment - Minutes(1))
    return CalendarClock.text(shown.date, minute: shown.time.minute + 1)
  }

  private func observance(
    _ moment: Moment,
    _ onset: String,
    from: Minutes,
    to: Minutes
  ) -> [String] {
    let isSummer = horizon.zone.isDaylightSavingTime(for: horizon.instant(of: moment))
    let kind = isSummer ? "DAYLIGHT" : "STANDARD"
    return [
      "BEGIN:\(kind)", "DTSTART:\(onset)", "TZOFFSETFROM:\(text(from))",
      "TZOFFSETTO:\(text(to))", "END:\(kind)",
    ]
  }

  private func text(_ offset: Minutes) -> String {
    let (hours, minutes) = abs(offset.count).quotientAndRemainder(dividingBy: 60)
    let digits = [hours, minutes].map { ($0 < 10 ? "0" : "") + "\($0)" }
    return (offset < .zero ? "-" : "+") + digits.joined()
  }
}
