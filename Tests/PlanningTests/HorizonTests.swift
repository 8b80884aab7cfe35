import Foundation
import Planning
import Testing

@Suite("Weeks with a clock change")
struct HorizonTests {
  /// A day on which the clock changes, with its hours.
  struct Change: CustomTestStringConvertible {
    var zone: String
    var day: String
    var minutes: Int
    var testDescription: String { "\(zone) \(day): \(minutes) minutes" }
  }
  /// The days are those of the tz database; each zone goes forward or back for another reason.
  static let changes = [
    Change(zone: "Europe/London", day: "2026-03-29", minutes: 1380),
    Change(zone: "Europe/London", day: "2026-10-25", minutes: 1500),
    Change(zone: "America/New_York", day: "2026-03-08", minutes: 1380),
    Change(zone: "America/New_York", day: "2026-11-01", minutes: 1500),
    Change(zone: "Australia/Lord_Howe", day: "2026-10-04", minutes: 1410),
    Change(zone: "Australia/Lord_Howe", day: "2026-04-05", minutes: 1470),
    Change(zone: "America/Sao_Paulo", day: "2018-11-04", minutes: 1380),
    Change(zone: "Asia/Kolkata", day: "2026-03-29", minutes: 1440),
  ]

  private func week(_ change: Change) throws -> Horizon {
    let date = try #require(LocalDate(change.day))
    return Horizon(
      zone: try #require(TimeZone(identifier: change.zone)),
      firstDay: date.adding(days: -3),
      dayCount: 7,
      interval: Minutes(30)
    )
  }

  @Test("the day of the change is shorter or longer, the others have 24 hours", arguments: changes)
  func lengthOfDays(change: Change) throws {
    let horizon = try week(change)
    for day in 0..<7 {
      let minutes = (horizon.dayStarts[day + 1] - horizon.dayStarts[day]).count
      #expect(minutes == (day == 3 ? change.minutes : 1440))
      #expect(horizon.intervals(ofDay: day).count == minutes / 30)
    }
    #expect(horizon.intervalCount == (6 * 1440 + change.minutes) / 30)
  }

  @Test("wall clock and instant translate into each other", arguments: changes)
  func roundTrip(change: Change) throws {
    let horizon = try week(change)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: change.zone))
    var seen = Set<String>()
    for index in 0..<horizon.intervalCount {
      let moment = horizon.start(of: Interval(index))
      let shown = horizon.wallClock(at: moment)
      let parts = calendar.dateComponents(
        [.day, .hour, .minute],
        from: horizon.instant(of: moment)
      )
      #expect(shown.date.day == parts.day)
      #expect(shown.time.minute == (parts.hour ?? -1) * 60 + (parts.minute ?? -1))
      let isFirstPass = seen.insert("\(shown.date) \(shown.time)").inserted
      let back = horizon.moment(on: shown.date, at: shown.time)
      #expect(isFirstPass ? back == moment : back < moment, "the first of two passes is meant")
      #expect(horizon.date(ofDay: horizon.day(of: moment)) == shown.date)
    }
  }

  @Test("a time that spring leaves out is as long after the change as it says")
  func gap() throws {
    let horizon = try week(Change(zone: "Europe/Berlin", day: "2026-03-29", minutes: 1380))
    let half = try #require(TimeOfDay("02:30"))
    let shown = horizon.wallClock(at: horizon.moment(onDay: 3, at: half))
    #expect(shown.time.description == "03:30")
    #expect(horizon.utcOffset(at: horizon.dayStarts[3]) == Minutes(60))
    #expect(horizon.utcOffset(at: horizon.dayStarts[4]) == Minutes(120))
  }

  @Test("24:00 is the next day's midnight, also past the horizon")
  func endOfDay() throws {
    let horizon = try week(Change(zone: "Europe/London", day: "2026-10-25", minutes: 1500))
    #expect(horizon.moment(onDay: 3, at: .endOfDay) == horizon.dayStarts[4])
    #expect(horizon.moment(onDay: 6, at: .endOfDay) == horizon.span.upperBound)
    #expect(horizon.moment(onDay: -1, at: .midnight).minute == -1440)
    #expect(horizon.moment(onDay: 7, at: .endOfDay) == horizon.span.upperBound + Minutes(1440))
  }

  @Test("opening round the clock opens every interval of a week with a change", arguments: changes)
  func openRoundTheClock(change: Change) throws {
    let open = OpeningHours.always.openIntervals(in: try week(change))
    #expect(!open.contains(false))
  }

  @Test("eight weeks over both changes of a year's half end where the calendar says")
  func eightWeeks() throws {
    let horizon = Horizon(
      zone: try #require(TimeZone(identifier: "Europe/Berlin")),
      firstDay: try #require(LocalDate("2026-03-02")),
      dayCount: 56,
      interval: Minutes(15)
    )
    #expect(horizon.span.upperBound.minute == 56 * 1440 - 60)
    #expect(horizon.wallClock(at: horizon.span.upperBound).date.description == "2026-04-27")
  }
}
