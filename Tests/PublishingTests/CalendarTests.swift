import Foundation
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Publishing

@Suite("Calendars as text")
struct CalendarTests {
  private func text(_ files: [PlanFile], _ path: String) throws -> String {
    let file = try #require(files.first { $0.path == path }, "\(files.map(\.path))")
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test("The whole of a person's and a team's calendar, over the autumn clock change")
  func whole() throws {
    let files = PlanCalendars(site: try TinyPlan.site(), rota: TinyPlan.rota).files
    #expect(
      files.map(\.path) == [
        "calendars/people/P01.ics", "calendars/people/P02.ics",
        "calendars/teams/day~2C~20late.ics", "calendars/teams/night.ics",
      ]
    )
    try compare("calendar-P01.ics", text(files, files[0].path))
    try compare("calendar-P02.ics", text(files, files[1].path))
    try compare("calendar-night.ics", text(files, files[3].path))
  }

  private func compare(_ name: String, _ text: String) throws {
    // Carriage returns are checked by the reader; a recording without them can be read and merged.
    try snapshot(text.replacing("\r\n", with: "\n"), named: name)
  }

  @Test("No line has more than 75 octets, whatever the names, and all end in CR LF")
  func folding() throws {
    var site = try TinyPlan.site()
    site.name = String(repeating: "Ünïcode 🗓️ e\u{301} ", count: 30)
    site.people[0].name = String(repeating: "漢", count: 200)
    site.queues[0].name = String(repeating: ";,\\", count: 50)
    for file in PlanCalendars(site: site, rota: TinyPlan.rota).files {
      let lines = file.bytes.split(separator: UInt8(ascii: "\n"))
      #expect(lines.allSatisfy { $0.last == 13 && $0.count <= 76 }, "\(file.path)")
      #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    }
  }

  @Test("Files and their names are safe for any identifiers, and each person has one of their own")
  func hostileNames() throws {
    let ids = [
      "../../etc/passwd", "CON", "con.x", "a", "A", "", ".", "-rf", "a b", "a\nb", "ä",
      String(repeating: "x", count: 300), String(repeating: "x", count: 301),
    ]
    let names = SafeFileName.names(ids)
    #expect(Set(names.map { $0.lowercased() }).count == ids.count)
    for name in names {
      #expect(name.utf8.count <= 120)
      #expect(
        name.wholeMatch(of: /[A-Za-z0-9_~]([A-Za-z0-9._~-]*[A-Za-z0-9_~])?/) != nil,
        "\(name)"
      )
      #expect(!["con", "con.x"].contains(name.lowercased()))
    }
    #expect(SafeFileName.name("amber-01") == "amber-01")
    #expect(SafeFileName.name("a.b") == "a.b")
  }

  @Test("What a name holds cannot add a line, a property or a component")
  func injection() throws {
    var site = try TinyPlan.site()
    let hostile = "x\r\nEND:VEVENT\r\nBEGIN:VALARM\u{2028}ATTENDEE:a\u{85}\u{0}\"b"
    site.people[0].name = hostile
    site.people[0].team = hostile
    site.people[0].id = hostile
    site.queues[0].name = hostile
    site.name = hostile
    for file in PlanCalendars(site: site, rota: TinyPlan.rota).files {
      let lines = CalendarLines.read(Array(file.bytes))
      #expect(!lines.contains { $0.hasPrefix("BEGIN:VALARM") || $0.hasPrefix("ATTENDEE") })
      #expect(lines.count { $0 == "BEGIN:VEVENT" } == lines.count { $0 == "END:VEVENT" })
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("\u{2028}"))
    }
  }

  @Test("A shift that ends in the hour that comes twice is told in UTC, either time")
  func secondHour() throws {
    let site = try TinyPlan.site()
    // Sunday 25 October 2026: 01:30 comes twice. Saturday 22:00 is minute 5 * 1440 + 1320.
    let start = 5 * 1440 + 1320
    let clock = CalendarClock(horizon: site.horizon)
    #expect(
      clock.ends(TinyPlan.span(start, start + 210)) == [
        "DTSTART:20261024T210000Z", "DTEND:20261025T003000Z",
      ]
    )
    #expect(
      clock.ends(TinyPlan.span(start, start + 270)) == [
        "DTSTART:20261024T210000Z", "DTEND:20261025T013000Z",
      ]
    )
    // 00:30 comes once.
    #expect(
      clock.ends(TinyPlan.span(start, start + 150)) == [
        "DTSTART;TZID=Europe/London:20261024T220000", "DTEND;TZID=Europe/London:20261025T003000",
      ]
    )
    #expect(
      clock.ends(TinyPlan.span(start, start + 300)) == [
        "DTSTART;TZID=Europe/London:20261024T220000", "DTEND;TZID=Europe/London:20261025T020000",
      ]
    )
  }

  @Test("The same site, rota and history give the same bytes, and no revision rises by itself")
  func sameBytes() throws {
    let site = try TinyPlan.site()
    let first = PlanCalendars(site: site, rota: TinyPlan.rota).files
    let second = PlanCalendars(
      site: site,
      rota: TinyPlan.rota,
      history: CalendarHistory(first)
    ).files
    #expect(first == second)
  }

  @Test("Damaged and foreign files are no history")
  func damaged() throws {
    let site = try TinyPlan.site()
    let first = PlanCalendars(site: site, rota: TinyPlan.rota).files
    var damaged = first
    damaged[0].bytes = Data("no calendar\r\n \u{0}BEGIN:VEVENT\nUID:20261019-1\nEND:VEVENT".utf8)
    damaged[1].bytes = Data([0xff, 0xfe, 0x0a, 0x20])
    let files = PlanCalendars(
      site: site,
      rota: TinyPlan.rota,
      history: CalendarHistory(Array(damaged[0..<2]))
    ).files
    #expect(files == first)
  }
}
