import Foundation
import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Changes between rotas of other horizons and other people")
struct OtherHorizonTests {
  private func planned(_ firstDay: String, days: Int = 7) throws -> SitedRota {
    let site = try PlantedChange.site(firstDay: firstDay, days: days)
    return SitedRota(site: site, rota: try SmallSite.rota(for: site))
  }

  @Test("Only days in both are compared, by date, and times by the clock")
  func overlap() throws {
    let before = try planned("2026-03-02", days: 14)
    var after = before
    after.site = try PlantedChange.site(firstDay: "2026-03-09", days: 14)
    after.rota = try SmallSite.rota(for: after.site)
    after.rota.lines[0].shifts[1] = try after.site.shift(onDay: 1, "10:00-18:00 lunch 12:30")
    let changes = try RotaChanges(from: before, to: after)
    #expect(changes.days.map(\.description).first == "2026-03-09")
    #expect(changes.days.count == 7)
    #expect(changes.daysOnlyBefore.map(\.description).last == "2026-03-08")
    #expect(changes.daysOnlyAfter.map(\.description).first == "2026-03-16")
    #expect((changes.daysOnlyBefore.count, changes.daysOnlyAfter.count) == (7, 7))
    #expect(changes.changedShifts == 1)
    let day = try #require(changes.changedPeople.first?.days.first)
    #expect(day.date.description == "2026-03-10")
    #expect(day.kinds == [.moved, .shorter])
    #expect(day.before.first?.span == (try after.site.shift(onDay: 1, "09:00-17:30")).span)
    // 40 + 40 + 12 + 24 hours in the common week, half an hour less afterwards.
    #expect(changes.paidBefore == Minutes(116 * 60))
    #expect(changes.paidAfter == Minutes(116 * 60 - 30))
  }

  @Test("A clock change between the starts of the horizons moves no shift")
  func clockChange() throws {
    // British clocks go forward on Sunday 29 March 2026; these are its week and the next.
    let before = try planned("2026-03-23", days: 14)
    let after = try planned("2026-03-30", days: 7)
    let changes = try RotaChanges(from: before, to: after)
    #expect(changes.days.count == 7)
    #expect(changes.isEmpty)
    #expect(try RotaChanges(from: after, to: before).isEmpty)
  }

  @Test("People are matched by identifier, whatever their place; others joined or left")
  func otherPeople() throws {
    let before = try planned("2026-03-02")
    var after = before
    after.site.people.reverse()
    after.rota.lines = after.rota.lines.reversed().enumerated().map { place, line in
      Line(person: PersonID(place), shifts: line.shifts, serving: line.serving)
    }
    #expect(try RotaChanges(from: before, to: after).isEmpty)
    after.site.people[0].id = "P05"
    let changes = try RotaChanges(from: before, to: after)
    #expect(changes.joined == ["P05"])
    #expect(changes.left == ["P04"])
    #expect(changes.people.map(\.id) == ["P03", "P02", "P01"])
    #expect(changes.changedShifts == 0)
    #expect(!changes.isEmpty)
    #expect(changes.only(["P01"]).isEmpty)
    #expect(changes.only(["P05"]).joined == ["P05"])
  }

  @Test("Weeks without a day in common, and other time zones, are refused in words")
  func refused() throws {
    let before = try planned("2026-03-02")
    for firstDay in ["2026-03-09", "2026-02-23"] {
      let after = try planned(firstDay)
      let problem = try #require(throws: RotaChangesProblem.self) {
        try RotaChanges(from: before, to: after)
      }
      #expect(problem.description.contains("no day in common"))
      #expect(problem.description.contains(firstDay))
    }
    var abroad = before
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    let own = before.site.horizon
    abroad.site.horizon = Horizon(
      zone: zone,
      firstDay: own.firstDay,
      dayCount: own.dayCount,
      interval: own.interval
    )
    #expect(throws: RotaChangesProblem.differentZones("Europe/London", "Europe/Berlin")) {
      try RotaChanges(from: before, to: abroad)
    }
  }

  @Test("A rota without a line for someone, or with nonsense in it, is compared all the same")
  func nonsense() throws {
    let before = try planned("2026-03-02")
    var after = before
    after.rota.lines.removeLast()
    #expect(try RotaChanges(from: before, to: after).changedShifts == 3)
    after = before
    after.rota.lines[0].shifts[0].day = .max
    after.rota.lines[0].shifts[1].pattern = PatternID(99)
    after.rota.lines[0].shifts[2].span = Moment(minute: .min)..<Moment(minute: .max)
    after.rota.lines[0].serving[0].queue = QueueID(99)
    after.rota.lines.append(Line(person: PersonID(99), shifts: [], serving: []))
    #expect(try RotaChanges(from: before, to: after).changedShifts == 2)
    #expect(try RotaChanges(from: after, to: before).changedShifts == 2)
  }

  @Test(
    "Notice runs to the sooner of the old and the new start",
    arguments: [("08:00", 60), ("10:00", 60), ("12:00", 120)]
  )
  func notice(start: String, expected: Int) throws {
    let before = try planned("2026-03-02")
    let site = before.site
    var after = before
    // P04 works 11:00-19:30 on Monday.
    after.rota.lines[3].shifts[0] = try site.shift(onDay: 0, "\(start)-19:30")
    let first = min(try site.moment(onDay: 0, start), try site.moment(onDay: 0, "11:00"))
    let change = try #require(
      try RotaChanges(from: before, to: after).changedPeople.first?.days.first
    )
    let published = first - Minutes(expected)
    #expect(
      ShortNotice(published: published, period: .zero).given(for: change) == Minutes(expected)
    )
    #expect(!ShortNotice(published: published, period: Minutes(expected)).isShort(change))
    #expect(ShortNotice(published: published, period: Minutes(expected + 1)).isShort(change))
  }

  @Test("Breaks alone need no notice")
  func noNotice() throws {
    let before = try planned("2026-03-02")
    var after = before
    after.rota.lines[0].shifts[0] = try before.site.shift(onDay: 0, "09:00-17:30 lunch 13:00")
    let changes = try RotaChanges(from: before, to: after)
    let notice = ShortNotice(published: Moment(minute: 0), period: Minutes(10_000))
    #expect(changes.changedPeople.count == 1)
    #expect(notice.shortChanges(in: changes) == 0)
  }
}
