import Demand
import GLPKSolving
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

@Suite("What can't be kept together is named, no more and no less, and can be mended")
struct ClashTests {
  private func plan(_ site: Site) throws -> PlanResult {
    try RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 1, seed: 1, threads: 1)
    ).run()
  }

  private func clash(_ site: Site) throws -> Clash {
    let finder = ClashFinder(oracle: LineOracle(site: site))
    return try #require(finder.clash(of: site.people[0], PersonID(0)))
  }

  /// Lines of the first person when nothing is asked of them but these.
  private func lines(_ site: Site, under members: [Clash.Member]) -> Int {
    var alone = site.alone(0)
    var rules = WorkingTimeRules([])
    alone.people[0].pins = []
    alone.people[0].absences = []
    alone.people[0].startWindow = nil
    let asked = alone.activities
    alone.activities = []
    for member in members {
      switch member {
      case .rule(let rule): rules.set(rule)
      case .pin(let pin): alone.people[0].pins.append(pin)
      case .absence(let absence): alone.people[0].absences.append(absence)
      case .startWindow(let window): alone.people[0].startWindow = window
      case .activity(let activity):
        alone.activities += asked.filter { $0.name == activity.name }
      }
    }
    alone.people[0].waivedRules = Set(site.rules(of: site.people[0]).map(\.name))
      .subtracting(rules.list.map(\.name))
    alone.people[0].ownRules = rules
    return ListedLines(alone).lines.count
  }

  @Test(
    "Its members allow no line; without any one of them there are lines, says the judge",
    arguments: ImpossibleCase.allCases
  )
  func certified(reason: ImpossibleCase) throws {
    let site = try reason.site()
    let members = try clash(site).members
    #expect(lines(site, under: members) == 0)
    for (place, _) in members.enumerated() {
      var others = members
      others.remove(at: place)
      #expect(lines(site, under: others) > 0)
    }
  }

  @Test("Each remedy mends it, and nothing smaller does", arguments: ImpossibleCase.allCases)
  func remedies(reason: ImpossibleCase) throws {
    let site = try reason.site()
    let clash = try clash(site)
    #expect(clash.remedies.count == clash.members.count)
    for remedy in clash.remedies {
      let mended = site.changed(by: [remedy])
      #expect(
        ClashFinder(oracle: LineOracle(site: mended)).clash(of: mended.people[0], PersonID(0))
          == nil
      )
      let result = try plan(mended)
      #expect(result.concessions == [])
      let check = RotaCheck(site: mended, coverage: CoverageModel(site: mended))
      #expect(check.report(on: result.rota).violations.map(\.sentence) == [])
    }
  }

  @Test(
    "The plan breaks only what it says, by the change it says",
    arguments: ImpossibleCase.allCases
  )
  func concessions(reason: ImpossibleCase) throws {
    let site = try reason.site()
    let result = try plan(site)
    try #require(!result.concessions.isEmpty)
    let settled = site.changed(by: result.concessions.map(\.change))
    let coverage = CoverageModel(site: site)
    let report = RotaCheck(site: settled, coverage: coverage).report(on: result.rota)
    #expect(report.violations.map(\.sentence) == [])
    let asked = RotaCheck(site: site, coverage: coverage).report(on: result.rota)
    #expect(!asked.violations.isEmpty)
    #expect(asked.violations.allSatisfy { $0.person == PersonID(0) })
    #expect(asked.disagreement(with: result.proof) == nil)
  }

  @Test("A law gives way to nothing that can give way itself")
  func lawsHold() throws {
    for reason in ImpossibleCase.allCases {
      let site = try reason.site()
      for concession in try plan(site).concessions {
        let hasOther = concession.clash.members.contains { member in
          switch member {
          case .rule(let rule): rule.force != .absolute
          case .pin, .activity: true
          case .absence, .startWindow: false
          }
        }
        if case .rule(let rule, _) = concession.change, hasOther {
          #expect(rule.force != .absolute)
        }
      }
    }
  }

  @Test("Someone with a line has no clash")
  func nothingWrong() throws {
    let site = try TinySite.site(days: 3, people: [TinySite.person()])
    #expect(
      ClashFinder(oracle: LineOracle(site: site)).clash(of: site.people[0], PersonID(0)) == nil
    )
    #expect(Settlement(of: site).concessions == [])
  }
}

@Suite("Why rules of presence can't be kept is proven")
struct PresenceClashTests {
  private func supervised(_ change: (inout Site) throws -> Void) throws -> Site {
    var people = (1...3).map { TinySite.person($0) }
    people[0].roles = ["supervisor"]
    people[1].roles = ["supervisor"]
    var site = try TinySite.site(days: 3, people: people)
    var rule = PresenceRule(name: "supervisor", counted: .role("supervisor"), least: 1)
    let morning = try SmallSite.clock("08:00")..<SmallSite.clock("12:00")
    rule.hours = OpeningHours([.monday: [morning], .tuesday: [morning], .wednesday: [morning]])
    site.presenceRules = [rule]
    try change(&site)
    return site
  }

  private func reasons(_ site: Site) throws -> [PresenceClash.Reason] {
    let coverage = CoverageModel(site: site)
    let result = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 2, seed: 1, threads: 1)
    ).run()
    let unkept = RotaCheck(site: site, coverage: coverage).violations(in: result.rota)
    #expect(unkept.allSatisfy { $0.rule == .presenceTogether })
    let stretches = unkept.compactMap { $0.span.map { (0, $0) } }
    return try PresenceClashFinder(site: site, solving: GLPKSolver()).clashes(stretches)
      .map(\.reason)
  }

  @Test("With both supervisors away their absences are the clash; one back is enough")
  func bothAway() throws {
    let site = try supervised { site in
      let day = site.horizon.dayStarts[1]..<site.horizon.dayStarts[2]
      for person in 0...1 {
        site.people[person].absences = [Absence(kind: .unavailable, span: day)]
      }
    }
    guard case .tooFewCan(let clashes) = try #require(try reasons(site).first) else {
      Issue.record("another reason")
      return
    }
    #expect(clashes.map(\.person.index) == [0, 1])
    for clash in clashes {
      #expect(clash.members.count == 1)
      for remedy in clash.remedies { #expect(try reasons(site.changed(by: [remedy])) == []) }
    }
  }

  @Test("With nobody of the kind that is the reason")
  func nobody() throws {
    let site = try supervised { $0.presenceRules[0].counted = .role("pilot") }
    #expect(Set(try reasons(site)) == [.tooFewExist])
  }

  @Test("Where hours do not stretch over all mornings that is proven, with how many are left")
  func hours() throws {
    let site = try supervised { site in
      site.contracts = [TinySite.contract(hours: 4...4)]
      site.people[0].ownRules = WorkingTimeRules([.maxDaysPerWeek(5)])
    }
    let reason = try #require(try reasons(site).first)
    guard case .notAllAtOnce(let rules, let hours) = reason else {
      Issue.record("another reason: \(reason)")
      return
    }
    #expect(rules == ["weekly_hours"])
    #expect(hours.isClose(to: 4, within: 1e-6))
    var mended = site
    mended.contracts[0].weeklyHours = Minutes(240)...Minutes(480)
    #expect(try reasons(mended) == [])
  }
}
