import GLPKSolving
import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("What gives way, how far, and why")
struct RemedyTests {
  private func clash(_ site: Site) throws -> Clash {
    let finder = ClashFinder(oracle: LineOracle(site: site))
    return try #require(finder.clash(of: site.people[0], PersonID(0)))
  }

  /// Six days of work wanted, and rules that allow fewer.
  private func site(_ rules: [PersonRule]) throws -> Site {
    var site = try TinySite.site(days: 7, people: [TinySite.person()])
    site.contracts = [TinySite.contract(hours: 24...28)]
    for rule in rules { site.contracts[0].rules.set(rule) }
    return site
  }

  private func days(_ most: Int, _ force: Force = .hard) -> PersonRule {
    PersonRule(
      name: "\(force) \(most)",
      limit: .shifts(of: .any, 0...most, per: .week),
      force: force
    )
  }

  private func limits(_ clash: Clash) -> [PersonRule.Limit] {
    clash.remedies.compactMap {
      guard case .rule(let rule, _) = $0 else { return nil }
      return rule.limit
    }
  }

  @Test("A rule is loosened just as far as it takes")
  func smallest() throws {
    let limits = limits(try clash(site([days(4)])))
    let week = Minutes(28 * 60)
    #expect(limits.contains(.hours(Minutes(16 * 60)...week, per: .week)))
    #expect(limits.contains(.shifts(of: .any, 0...6, per: .week)))
    // Three steps of an hour, where steps are doubled first.
    var site = try site([days(5)])
    site.contracts[0].weeklyHours = Minutes(23 * 60)...week
    let hours = self.limits(try clash(site))
    #expect(hours.contains(.hours(Minutes(20 * 60)...week, per: .week)))
  }

  @Test("Of a rule and a law that say the same the rule is in the clash")
  func rulesFirst() throws {
    let members = try clash(site([days(4, .absolute), days(4)])).members
    #expect(members.contains(.rule(days(4))))
    #expect(!members.contains(.rule(days(4, .absolute))))
  }

  @Test("What can mend all clashes of a person does so at once")
  func allAtOnce() throws {
    let site = try site([days(4), days(3)])
    let clash = try clash(site)
    #expect(limits(clash).contains(.hours(Minutes(12 * 60)...Minutes(28 * 60), per: .week)))
  }

  @Test("Of two rules the one that asks for work gives way")
  func askingForWork() throws {
    let late = PersonRule(
      name: "lates",
      limit: .shifts(of: try RuleCase.late(), 5...7, per: .week)
    )
    var site = try site([days(4), late])
    site.contracts[0].weeklyHours = .zero...Minutes(28 * 60)
    guard case .rule(let rule, _) = try #require(Settlement(of: site).concessions.first).change
    else {
      Issue.record("something is left out as a whole")
      return
    }
    #expect(rule.name == "lates")
  }

  @Test("An absence and a person's own times never give way", arguments: ImpossibleCase.allCases)
  func absences(reason: ImpossibleCase) throws {
    for concession in Settlement(of: try reason.site()).concessions {
      switch concession.change {
      case .withoutAbsence, .withoutStartWindow: Issue.record("\(concession.change)")
      default: break
      }
    }
  }

  @Test("Who is carried in by a night shift can be present until it ends")
  func carriedIn() throws {
    var site = try TinySite.site(days: 2, people: [TinySite.person()], alwaysOpen: true)
    site.people[0].carryIn = CarryIn(lastShiftEnd: Moment(minute: 6 * 60), runOfDays: 1)
    let oracle = LineOracle(site: site)
    #expect(oracle.canBePresent(site.people[0], at: 5))
    #expect(!oracle.canBePresent(site.people[0], at: 6))
    #expect(oracle.canBePresent(site.people[0], at: 8))
  }

  @Test("Where one of two could be there, the clash is not that both are away")
  func oneIsThere() throws {
    var site = try TinySite.site(days: 3, people: [TinySite.person(1), TinySite.person(2)])
    site.contracts = [TinySite.contract(hours: 4...4)]
    site.people[1].absences = [Absence(kind: .unavailable, span: site.horizon.span)]
    site.people[1].ownRules = WorkingTimeRules([
      PersonRule(name: "weekly_hours", limit: .hours(.zero...Minutes(240), per: .week))
    ])
    var rule = PresenceRule(name: "someone", counted: .everyone, least: 1)
    let morning = try SmallSite.clock("08:00")..<SmallSite.clock("12:00")
    rule.hours = OpeningHours([.monday: [morning], .tuesday: [morning]])
    site.presenceRules = [rule]
    let reason = try reason(site, day: 1)
    guard case .notAllAtOnce = reason else {
      Issue.record("another reason: \(reason)")
      return
    }
  }

  @Test("A trainee who must come while every mentor is away is proven to lack one")
  func withoutMentor() throws {
    var people = [TinySite.person(1), TinySite.person(2)]
    people[0].roles = ["mentor"]
    people[1].roles = ["trainee"]
    var site = try TinySite.site(days: 2, people: people)
    site.people[0].absences = [
      Absence(kind: .unavailable, span: site.horizon.dayStarts[1]..<site.horizon.dayStarts[2])
    ]
    site.people[1].pins = [.shift(start: try site.moment(day: 1, "08:00"), paid: nil)]
    site.presenceRules = [
      PresenceRule(
        name: "mentor",
        counted: .role("mentor"),
        ratio: PresenceRule.Ratio(others: .role("trainee"), each: 1)
      )
    ]
    guard case .notAllAtOnce(_, let hours) = try reason(site, day: 1) else {
      Issue.record("nothing is proven")
      return
    }
    #expect(hours.isClose(to: 4, within: 1e-6))
  }

  private func reason(_ site: Site, day: Int) throws -> PresenceClash.Reason {
    let span = try site.moment(day: day, "08:00")..<site.moment(day: day, "12:00")
    let finder = PresenceClashFinder(site: site, solving: GLPKSolver())
    return try #require(try finder.clashes([(rule: 0, span: span)]).first).reason
  }
}
