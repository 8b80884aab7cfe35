import Foundation
import Planning
import Publishing
import Rostering
import Testing

@Suite(
  "Calendars as other libraries read them",
  .enabled(if: CalendarReader.isInstalled, "needs python3-icalendar; scripts/setup installs it")
)
struct CalendarReadingTests {
  /// Two people with a shift on each day: by day, and over every midnight.
  private func week(_ zone: String, from firstDay: String) throws -> (site: Site, rota: Rota) {
    var site = try TinyPlan.site()
    site.horizon = Horizon(
      zone: try #require(TimeZone(identifier: zone)),
      firstDay: try #require(LocalDate(firstDay)),
      dayCount: 7,
      interval: Minutes(30)
    )
    let lines = try ["08:00", "21:30"].enumerated().map { index, start in
      let time = try #require(TimeOfDay(start))
      let shifts = (0..<7).map { day in
        let from = site.horizon.moment(onDay: day, at: time)
        return Shift(
          day: day,
          pattern: PatternID(index),
          span: from..<from + Minutes(240 + 30 * day),
          paid: Minutes(240 + 30 * day),
          breaks: []
        )
      }
      let serving = shifts.map { ServingBlock(queue: QueueID(index), span: $0.span) }
      return Line(person: PersonID(index), shifts: shifts, serving: serving)
    }
    return (site, Rota(lines: lines))
  }

  @Test(
    "Every shift is where the rota has it, in zones with, without and against our summer time",
    arguments: [
      // Spring and autumn of the north; the night of the change is the last of each.
      ("Europe/London", "2026-03-23", 4), ("Europe/London", "2026-10-19", 4),
      ("America/New_York", "2026-03-02", 4), ("America/New_York", "2026-10-26", 4),
      // The south, the other way round; half an hour on Lord Howe; midnight in Santiago.
      ("Australia/Sydney", "2026-03-30", 4), ("Australia/Sydney", "2026-09-28", 4),
      ("Australia/Lord_Howe", "2026-03-30", 4), ("America/Santiago", "2026-08-31", 4),
      // No clock change at all, and an odd offset.
      ("Asia/Tokyo", "2026-03-23", 0), ("Asia/Kolkata", "2026-10-19", 0), ("UTC", "2026-03-23", 0),
      ("Pacific/Chatham", "2026-09-21", 4),
    ]
  )
  func overClockChanges(zone: String, firstDay: String, changes: Int) throws {
    let (site, rota) = try week(zone, from: firstDay)
    let files = PlanCalendars(site: site, rota: rota).files
    let calendars = try CalendarReader.read(files)
    for (index, line) in rota.lines.enumerated() {
      let calendar = try #require(calendars["calendars/people/P0\(index + 1).ics"])
      #expect(calendar.zones == [site.horizon.zone.identifier])
      #expect(calendar.changes.count >= 1 + changes)
      let planned = line.shifts.map { shift in
        [shift.span.lowerBound, shift.span.upperBound].map {
          site.horizon.instant(of: $0).timeIntervalSince1970
        }
      }
      #expect(calendar.events.map(\.seconds) == planned)
    }
  }

  @Test(
    "What a calendar says: who, how it is published, queues, breaks, activities, names with marks"
  )
  func content() throws {
    var site = try TinyPlan.site()
    site.queues[0].name = "billing; \\ desk, \"east\""
    let calendars = try CalendarReader.read(PlanCalendars(site: site, rota: TinyPlan.rota).files)
    let calendar = try #require(calendars["calendars/people/P01.ics"])
    #expect(calendar.name == "Tiny Bay: Amber-01")
    #expect(calendar.method == "PUBLISH")
    #expect(calendar.version == "2.0")
    let event = try #require(calendar.events.first)
    #expect(event.summary == "Work: billing; \\ desk, \"east\"")
    #expect(
      event.description == """
        08:00-10:00 billing; \\ desk, "east"
        10:00-11:00 lunch, unpaid
        11:00-12:00 no queue
        12:00-13:00 team talk
        Shift: early, 4 h paid
        Team: day, late
        """
    )
    let night = try #require(calendars["calendars/people/P02.ics"]?.events.last)
    #expect(night.description.hasSuffix("The clocks change during this shift: it lasts 5 h."))
    let team = try #require(calendars["calendars/teams/night.ics"])
    #expect(team.events.map(\.summary) == ["Birch \"B\": desk", "Birch \"B\": desk"])
    #expect(
      Set(team.events.map(\.uid)).isDisjoint(
        with: calendars["calendars/people/P02.ics"]?.events.map(\.uid) ?? []
      )
    )
  }

  @Test(
    "A moved shift is the same event at a higher revision; one that is gone is cancelled; one that comes back lives again"
  )
  func updates() throws {
    let (site, rota) = try week("Europe/London", from: "2026-10-19")
    let first = PlanCalendars(site: site, rota: rota).files
    var changed = rota
    let moved = changed.lines[0].shifts[1].span
    changed.lines[0].shifts[1].span = moved.lowerBound + Minutes(60)..<moved.upperBound
    changed.lines[0].shifts.remove(at: 3)
    let second = PlanCalendars(site: site, rota: changed, history: CalendarHistory(first)).files
    let third = PlanCalendars(site: site, rota: rota, history: CalendarHistory(second)).files
    let read = try [first, second, third].map { files in
      let calendars = try CalendarReader.read(files)
      return try #require(calendars["calendars/people/P01.ics"]).events.sorted { $0.uid < $1.uid }
    }
    #expect(read.allSatisfy { $0.map(\.uid) == read[0].map(\.uid) })
    #expect(read[0].map(\.sequence) == [0, 0, 0, 0, 0, 0, 0])
    #expect(read[1].map(\.sequence) == [0, 1, 0, 1, 0, 0, 0])
    #expect(read[2].map(\.sequence) == [0, 2, 0, 2, 0, 0, 0])
    #expect(read[1].map(\.status) == (0..<7).map { $0 == 3 ? "CANCELLED" : "CONFIRMED" })
    #expect(read[1][3].seconds == read[0][3].seconds)
    #expect(read[1][3].summary == "Cancelled: Work: billing")
    #expect(read[2].allSatisfy { $0.status == "CONFIRMED" })
    #expect(read[2].map(\.seconds) == read[0].map(\.seconds))
    // Later revisions have later stamps.
    #expect(read[0][3].stamp < read[1][3].stamp)
    #expect(read[1][3].stamp < read[2][3].stamp)
    // The team's calendar says the same.
    let team = try CalendarReader.read(second.filter { $0.path.contains("teams/day") })
    #expect(team.values.first?.events.count { $0.status == "CANCELLED" } == 1)
  }

  @Test("Who has left keeps a calendar of cancelled shifts; who changes team leaves the old one")
  func left() throws {
    let (site, rota) = try week("Europe/London", from: "2026-10-19")
    let first = PlanCalendars(site: site, rota: rota).files
    var later = site
    later.people.removeLast()
    later.people[0].team = "evening"
    let lines = Rota(lines: Array(rota.lines.prefix(1)))
    let files = PlanCalendars(site: later, rota: lines, history: CalendarHistory(first)).files
    let calendars = try CalendarReader.read(files)
    let gone = try #require(calendars["calendars/people/P02.ics"])
    #expect(gone.events.count == 7)
    #expect(gone.events.allSatisfy { $0.status == "CANCELLED" && $0.sequence == 1 })
    let old = try #require(calendars["calendars/teams/day~2C~20late.ics"])
    #expect(old.events.allSatisfy { $0.status == "CANCELLED" })
    #expect(
      calendars["calendars/teams/evening.ics"]?.events.map(\.sequence) == [0, 0, 0, 0, 0, 0, 0]
    )
  }

  @Test("Days outside the weeks planned are left alone")
  func otherWeek() throws {
    let (site, rota) = try week("Europe/London", from: "2026-10-19")
    let first = PlanCalendars(site: site, rota: rota).files
    let (next, nextRota) = try week("Europe/London", from: "2026-10-26")
    let files = PlanCalendars(site: next, rota: nextRota, history: CalendarHistory(first)).files
    #expect(files == PlanCalendars(site: next, rota: nextRota).files)
  }
}
