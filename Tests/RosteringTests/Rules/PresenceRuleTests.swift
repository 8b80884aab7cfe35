import Planning
import Rostering
import RotaTesting
import Testing

@Suite("People present together")
struct PresenceRuleTests {
  // On Monday P01 of team amber is there from 9:00 to 17:30 but for lunch at 12:30, P02 of amber
  // from 8:00 to 16:30 but for lunch at 12:00, P03 of blue from 9:00 to 13:00, P04 of blue from
  // 11:00 to 19:30 but for lunch at 15:00.
  private func report(
    _ rules: PresenceRule...,
    site change: (inout Site) throws -> Void = { _ in },
    rota plant: (inout Rota, Site) throws -> Void = { _, _ in }
  ) throws -> CheckReport {
    var site = try SmallSite.day()
    site.presenceRules = rules
    try change(&site)
    var rota = try SmallSite.rota(for: site)
    try plant(&rota, site)
    return judged(rota, at: site)
  }

  private func hours(_ from: String, _ to: String) throws -> OpeningHours {
    OpeningHours([.monday: [try SmallSite.clock(from)..<SmallSite.clock(to)]])
  }

  private func rule(
    _ group: PresenceRule.Group = .everyone,
    least: Int = 0,
    most: Int? = nil,
    _ from: String,
    _ to: String,
    force: Force = .hard
  ) throws -> PresenceRule {
    PresenceRule(
      name: "on duty",
      counted: group,
      least: least,
      most: most,
      hours: try hours(from, to),
      force: force
    )
  }

  @Test("The hours of a rule are met exactly, or missed by half an hour at either end")
  func edges() throws {
    #expect(try report(rule(least: 1, "08:00", "19:30")).isClean)
    let early = try report(rule(least: 1, "07:30", "19:30")).violations
    #expect(early.map(\.amount) == [0.5])
    let late = try report(rule(least: 1, "08:00", "20:00")).violations
    #expect(late.map(\.rule) == [.presenceTogether])
    #expect(late.map(\.name) == ["on duty"])
    #expect(late.map(\.person) == [nil])
    #expect(late.map(\.day) == [0])
    #expect(
      late.map(\.sentence)
        == ["on duty: nobody from 2026-03-02 19:30 to 2026-03-02 20:00, 1 needed"]
    )
  }

  @Test("Neighbouring intervals are one stretch, others are not")
  func stretches() throws {
    // Of amber one is there at both lunches, none from 17:30 on.
    let found = try report(rule(.team("amber"), least: 2, "09:00", "18:00")).violations
    #expect(found.map(\.amount) == [1, 2])
    #expect(
      found.map(\.sentence) == [
        "on duty: 1 present from 2026-03-02 12:00 to 2026-03-02 13:00, 2 needed",
        "on duty: 0 to 1 present from 2026-03-02 16:30 to 2026-03-02 18:00, 2 needed",
      ]
    )
  }

  @Test("Seats are a limit from above")
  func most() throws {
    #expect(try report(rule(most: 4, "08:00", "20:00")).isClean)
    // All four from 11:00 to 12:00, three each side of it.
    let found = try report(rule(most: 3, "08:00", "20:00")).violations
    #expect(found.map(\.amount) == [1])
    #expect(
      found.map(\.sentence)
        == ["on duty: 4 present from 2026-03-02 11:00 to 2026-03-02 12:00, 3 at most"]
    )
  }

  @Test("One mentor is enough for so many trainees, more need another")
  func ratio() throws {
    func ratio(_ each: Int, least: Int = 0) throws -> Double {
      let rule = PresenceRule(
        name: "mentors",
        counted: .role("mentor"),
        least: least,
        ratio: PresenceRule.Ratio(others: .role("trainee"), each: each),
        hours: try hours("08:00", "20:00")
      )
      let found = try report(rule) { site in
        site.people[0].roles = ["mentor"]
        site.people[1].roles = ["trainee"]
        site.people[2].roles = ["trainee", "early bird"]
      }
      return found.violations.reduce(0) { $0 + $1.amount }
    }
    // Without the mentor half of one is missing from 8:00 to 9:00 for one trainee, a whole one from
    // 12:30 to 13:00 for two; if each needs one, another is missing from 9:00 to 12:00.
    #expect(try ratio(2) == 0.5 + 0.5)
    #expect(try ratio(1) == 1 + 3 + 1)
    // With one more at all times until 20:00: 8:00, 9:00, 12:00, 12:30, 13:00 and 17:30.
    #expect(try ratio(2, least: 1) == 1.5 + 3 + 0.25 + 1 + 1.75 + 2.5)
  }

  @Test("A meeting takes people away, and so does a standby")
  func away() throws {
    let ten = try rule(.team("amber"), least: 2, "10:00", "11:00")
    #expect(try report(ten).isClean)
    let meeting = try report(
      ten,
      site: { try $0.pinMeeting("10:00", "11:00") },
      rota: { try $0.holdMeetings([("10:00", "11:00")], at: $1) }
    )
    #expect(meeting.violations.map(\.amount) == [1])
    let standby = try report(
      ten,
      site: { $0.patterns[1].standbyPay = 0.5 },
      rota: { rota, _ in rota.lines[0].shifts[0].pattern = PatternID(1) }
    )
    let missing = standby.violations.filter { $0.rule == .presenceTogether }
    #expect(missing.map(\.amount) == [1])
  }

  @Test("Work carried in is presence, a standby carried in is not")
  func carriedIn() throws {
    let night = PresenceRule(
      name: "night",
      counted: .everyone,
      least: 1,
      hours: OpeningHours([.monday: [.midnight..<(try SmallSite.clock("06:00"))]])
    )
    func hoursMissing(_ pattern: PatternID?) throws -> Double {
      var site = try SmallSite.nights(days: 1)
      site.presenceRules = [night]
      site.patterns[1].standbyPay = 0.2
      site.people[0].carryIn = CarryIn(
        lastShiftEnd: Moment(minute: 5 * 60),
        lastPattern: pattern
      )
      let lines = site.people.indices.map { site.line(of: $0, [], serving: nil) }
      return judged(Rota(lines: lines), at: site).violations
        .filter { $0.rule == .presenceTogether }.reduce(0) { $0 + $1.amount }
    }
    #expect(try hoursMissing(nil) == 1)
    #expect(try hoursMissing(PatternID(2)) == 1)
    #expect(try hoursMissing(PatternID(1)) == 6)
  }

  @Test("A soft rule counts each hour of a person times its strength")
  func soft() throws {
    let wished = try rule(.team("amber"), least: 2, "09:00", "18:00", force: .soft(strength: 2))
    let report = try report(wished)
    #expect(report.isClean)
    #expect(report.softBreaches.map(\.points) == [2, 4])
    #expect(report.softBreaches.map(\.name) == ["on duty", "on duty"])
    #expect(report.figures.softRulePoints == 6)
    #expect(report.figures.goals[3] == 8)
  }

  @Test("Each day of two weeks has the rule to itself")
  func everyDay() throws {
    var site = try SmallSite.week(days: 14)
    site.presenceRules = [try rule(least: 1, "08:00", "20:00")]
    let found = judged(try SmallSite.rota(for: site), at: site).violations
    #expect(found.map(\.day) == [0, 7])
  }

  @Test("Who has no line is not there")
  func noLine() throws {
    let found = try report(rule(least: 1, "08:00", "09:00"), rota: { rota, _ in rota.lines = [] })
    let missing = found.violations.filter { $0.rule == .presenceTogether }
    #expect(missing.map(\.amount) == [1])
  }
}
