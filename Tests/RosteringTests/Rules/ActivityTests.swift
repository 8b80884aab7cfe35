import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Activities whose time is open")
struct ActivityTests {
  private func report(
    site change: (inout Site) throws -> Void = { _ in },
    holding held: [(from: String, to: String, day: Int)] = [],
    days: Int = 7
  ) throws -> CheckReport {
    var site = try SmallSite.week(days: days)
    try site.ask(.p01)
    try change(&site)
    var rota = try SmallSite.rota(for: site)
    try rota.hold(held, at: site)
    return judged(rota, at: site)
  }

  @Test("From the start of its window to its end it is well, half an hour beyond it is not")
  func windows() throws {
    #expect(try report(holding: [("10:00", "11:00", 0)]).isClean)
    #expect(try report(holding: [("13:00", "14:00", 0)]).isClean)
    #expect(try !report(holding: [("09:30", "10:30", 0)]).isClean)
    #expect(try !report(holding: [("13:30", "14:30", 0)]).isClean)
    #expect(try report(holding: [("11:30", "12:30", 0)]).isClean)
    #expect(try !report(holding: [("12:00", "13:00", 0)]).isClean)
  }

  @Test("A window may be that of a date, and there may be several")
  func dates() throws {
    let change = { (site: inout Site) in
      site.activities[0].windows.append(
        Activity.Window(days: .date(site.horizon.date(ofDay: 3)), to: try SmallSite.clock("10:00"))
      )
    }
    #expect(try report(site: change, holding: [("09:00", "10:00", 3)]).isClean)
    #expect(try report(site: change, holding: [("10:00", "11:00", 0)]).isClean)
    #expect(try !report(site: change, holding: [("09:30", "10:30", 3)]).isClean)
    #expect(try !report(site: change, holding: [("09:00", "10:00", 2)]).isClean)
  }

  @Test("What is left out is told of each person and week")
  func leftOut() throws {
    let found = try report(site: { $0.activities[0].times = .weekly }, days: 9).violations
    #expect(
      found.map(\.sentence) == [
        "P01: coaching is not held in the week from 2026-03-02 (rule coaching)",
        "P01: coaching is not held in the week from 2026-03-09 (rule coaching)",
      ]
    )
    #expect(found.map(\.rule) == [.activitiesHeld, .activitiesHeld])
    #expect(found.map(\.force) == [.hard, .hard])
    // A second week without a Monday asks for nothing.
    let first = try report(
      site: { $0.activities[0].times = .weekly },
      holding: [("10:00", "11:00", 0)]
    )
    #expect(first.isClean)
  }

  @Test("Left out where it is only wished for, its strength counts with the wishes")
  func soft() throws {
    let found = try report(site: { $0.activities[0].force = .soft(strength: 4) })
    #expect(found.isClean)
    #expect(found.softBreaches.map(\.points) == [4])
    #expect(found.figures.softRulePoints == 4)
    // Held where it must not be it is forbidden all the same.
    let late = try report(
      site: { $0.activities[0].force = .soft(strength: 4) },
      holding: [("13:30", "14:30", 0)]
    )
    #expect(late.brokenRules == [.activitiesHeld])
    #expect(late.softBreaches.isEmpty)
  }

  @Test("Who is away whenever it may be held is excused, who is there for an hour of it is not")
  func excused() throws {
    func away(_ from: String, _ to: String) throws -> CheckReport {
      try report(site: { site in
        // Somebody who is idle, so that the absence breaks nothing else.
        site.activities[0].attendees = [PersonID(3)]
        site.activities[0].windows[0].days = .weekdays([.wednesday])
        let span = try site.moment(onDay: 2, from)..<site.moment(onDay: 2, to)
        site.people[3].absences = [Absence(kind: .unavailable, span: span)]
      })
    }
    #expect(try away("00:00", "23:30").isClean)
    #expect(try away("10:30", "13:30").isClean)
    #expect(try away("11:00", "14:00").brokenRules == [.activitiesHeld])
    #expect(try away("10:00", "13:00").brokenRules == [.activitiesHeld])
  }

  @Test("Who is not employed on its days is excused")
  func notEmployed() throws {
    func rules(last: Int) throws -> Set<Rule> {
      try report(site: { site in
        site.activities[0].attendees = [PersonID(3)]
        site.activities[0].windows[0].days = .weekdays([.saturday])
        site.people[3].employment = Employment(last: site.horizon.date(ofDay: last))
      }).brokenRules
    }
    #expect(try !rules(last: 4).contains(.activitiesHeld))
    #expect(try rules(last: 5).contains(.activitiesHeld))
  }

  @Test("Together means at one time in each week, and who leaves it out is apart from that")
  func together() throws {
    func report(_ other: (String, String)?) throws -> CheckReport {
      var site = try SmallSite.week()
      try site.ask(.p01, force: .soft(strength: 2))
      site.activities[0].attendees = [PersonID(0), PersonID(1)]
      site.activities[0].isTogether = true
      var rota = try SmallSite.rota(for: site)
      try rota.hold([("10:00", "11:00", 0)], at: site)
      if let other { try rota.hold([(other.0, other.1, 0)], by: 1, at: site) }
      return judged(rota, at: site)
    }
    #expect(try report(("10:00", "11:00")).isClean)
    #expect(try report(nil).isClean)
    #expect(try report(nil).softBreaches.map(\.person) == [PersonID(1)])
    let apart = try report(("10:30", "11:30"))
    #expect(
      apart.violations.map(\.sentence) == [
        "coaching is held apart: P01 from 2026-03-02 10:00 to 2026-03-02 11:00, "
          + "P02 from 2026-03-02 10:30 to 2026-03-02 11:30"
      ]
    )
  }

  @Test("A queue served meanwhile is told as such")
  func served() throws {
    var site = try SmallSite.week()
    try site.ask(.p01)
    var rota = try SmallSite.rota(for: site)
    let served = rota.lines[0].serving
    try rota.hold([("10:00", "11:00", 0)], at: site)
    rota.lines[0].serving = served
    #expect(judged(rota, at: site).brokenRules == [.presenceIsServed])
  }
}
