import Demand
import GLPKSolving
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

@Suite("The whole engine under each rule, against all rotas of a tiny team")
struct RuleTeamTests {
  /// Two people of three days or four, the first under the rule, the second without.
  private func team(_ rule: RuleCase, _ force: Force) throws -> Site {
    var site = try rule.site(force)
    let days = min(rule == .horizonHours ? 4 : 3, site.horizon.dayCount)
    site.horizon = Horizon(
      zone: site.horizon.zone,
      firstDay: site.horizon.firstDay.adding(days: rule.isAboutWeekends ? 4 : 0),
      dayCount: days,
      interval: site.horizon.interval
    )
    site.patterns[0].weekdays = Set(Weekday.allCases)
    var free = site.contracts[0]
    (free.name, free.rules) = ("free", WorkingTimeRules())
    site.contracts.append(free)
    var second = TinySite.person(2)
    second.contract = ContractID(1)
    second.wishes = [Wish(kind: .dayOff(day: 0), strength: 2)]
    site.people.append(second)
    site.forecast = TinySite.forecast(site) { _, interval in interval % 24 < 13 ? 1 : 2 }
    return site
  }

  @Test("Its optimum is the best of all rotas", arguments: ForcedCase.all)
  func optimum(of forced: ForcedCase) throws {
    let site = try team(forced.rule, forced.force)
    let listed = ListedTeam(site)
    guard listed.lines.allSatisfy({ !$0.isEmpty }) else {
      Issue.record("a rule of three days leaves no line")
      return
    }
    let best = try #require(AllRotas(listed)).optimum()
    let coverage = CoverageModel(site: site)
    let result = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 2, seed: 1, threads: 2)
    ).run()
    #expect(result.proof.objective.isClose(to: best, within: 1e-6))
    #expect(result.proof.bound <= best + 1e-6)
    let report = RotaCheck(site: site, coverage: coverage).report(on: result.rota)
    #expect(report.violations.map(\.sentence) == [])
    #expect(report.disagreement(with: result.proof) == nil)
  }
}

extension RuleCase {
  var isAboutWeekends: Bool {
    switch self {
    case .weekendDays, .weekendsWorked, .freeWeekends, .wholeWeekends: true
    default: false
    }
  }
}
