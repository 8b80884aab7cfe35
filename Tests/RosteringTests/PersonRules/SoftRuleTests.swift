import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Rules by name and force")
struct SoftRuleTests {
  private let noMonday = PersonRule.Limit.shifts(
    of: ShiftKind(name: "monday", weekdays: [.monday]),
    0...0,
    per: .week
  )

  private func site(_ rules: [PersonRule]) throws -> Site {
    var site = try SmallSite.week()
    site.people[0].ownRules = WorkingTimeRules(rules)
    return site
  }

  @Test("A soft rule of a contract counts for each person with it")
  func contract() throws {
    var site = try SmallSite.week()
    site.contracts[0].rules.set(
      PersonRule(name: "no_monday", limit: noMonday, force: .soft(strength: 2))
    )
    let report = judged(try SmallSite.rota(for: site), at: site)
    #expect(report.isClean)
    #expect(report.softBreaches.map(\.person) == [PersonID(0), PersonID(1)])
    #expect(report.softBreaches.map(\.points) == [2, 2])
    #expect(report.figures.softRulePoints == 4)
    // The wish of strength 2 that is not granted stays apart, and the goal has both.
    #expect(report.figures.wishesUnmetStrength == 2)
    #expect(report.figures.goals[3] == 6)
  }

  @Test("A person's rule stands in the place of the contract's of that name")
  func replaced() throws {
    let hard = PersonRule(name: "no_monday", limit: noMonday)
    var site = try site([hard])
    site.contracts[0].rules.set(
      PersonRule(name: "no_monday", limit: noMonday, force: .soft(strength: 2))
    )
    let report = judged(try SmallSite.rota(for: site), at: site)
    #expect(report.violations.map(\.person) == [PersonID(0)])
    #expect(report.softBreaches.map(\.person) == [PersonID(1)])
    #expect(
      report.violations.first?.sentence
        == "P01: works 1 days of kind monday in the week from 2026-03-02, more than 0 "
        + "(rule no_monday)"
    )
  }

  @Test("Weekly hours are as firm as the contract means them, overtime included")
  func weeklyHours() throws {
    var site = try SmallSite.week()
    // P01 and P02 work 40 hours.
    site.contracts[0].weeklyHours = .zero...Minutes(36 * 60)
    site.contracts[0].overtime = [OvertimeBand(width: Minutes(180), rate: 1.5)]
    site.contracts[0].hoursForce = .soft(strength: 4)
    let rota = try SmallSite.rota(for: site)
    let report = judged(rota, at: site)
    #expect(report.isClean)
    #expect(report.softBreaches.map(\.name) == ["weekly_hours", "weekly_hours"])
    #expect(report.softBreaches.map(\.amount) == [1, 1])
    #expect(report.softBreaches.map(\.points) == [4, 4])
    site.contracts[0].overtime[0].width = Minutes(240)
    #expect(judged(rota, at: site).softBreaches == [])
    site.contracts[0].hoursForce = .absolute
    #expect(judged(rota, at: site).isClean)
    site.contracts[0].overtime[0].width = Minutes(239)
    let forces = judged(rota, at: site).violations.map(\.force)
    #expect(forces == [.absolute, .absolute])
  }

  @Test("Rules that no planner states are absolute and have no name")
  func plain() throws {
    let site = try SmallSite.week()
    var rota = try SmallSite.rota(for: site)
    rota.lines.removeLast()
    let violation = try #require(judged(rota, at: site).violations.first)
    #expect((violation.name, violation.source) == (nil, nil))
    #expect((violation.force, violation.amount) == (.absolute, 1))
  }

  @Test("A proof that forgets the points of soft rules is found out")
  func proof() throws {
    let site = try site([
      PersonRule(name: "no_monday", limit: noMonday, force: .soft(strength: 2))
    ])
    let report = judged(try SmallSite.rota(for: site), at: site)
    let weights = [1.0, 5, 1, 2]
    let counted = report.objective(weights: weights)
    func proof(_ objective: Double) -> Proof {
      Proof(
        objective: objective,
        bound: 0,
        boundSource: .none,
        stopped: .gapReached,
        weights: weights,
        seconds: 0
      )
    }
    #expect(report.disagreement(with: proof(counted)) == nil)
    #expect(report.disagreement(with: proof(counted - 4)) != nil)
  }
}
