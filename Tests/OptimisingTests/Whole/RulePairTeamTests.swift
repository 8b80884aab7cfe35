import Demand
import GLPKSolving
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

@Suite("The whole engine under pairs of rules, against all rotas of a tiny team")
struct RulePairTeamTests {
  /// Two people of two days under a pair of rules each, and a third without rules, or not there
  /// where shifts have several lengths; all by a seed.
  private func team(_ first: RuleCase, _ random: inout SeededGenerator) throws -> Site {
    let forces: [Force] = [.absolute, .hard, .soft(strength: 1), .soft(strength: 3)]
    let rules = RuleCase.allCases.filter { $0 != first }.shuffled(using: &random)
    func rule(_ rule: RuleCase) throws -> PersonRule {
      try rule.rule(forces.randomElement(using: &random) ?? .hard)
    }
    var site = try first.bareSite()
    let isAboutWeekends = first.isAboutWeekends || rules[0].isAboutWeekends
    site.horizon = Horizon(
      zone: site.horizon.zone,
      firstDay: site.horizon.firstDay.adding(days: isAboutWeekends ? 5 : 0),
      dayCount: 2,
      interval: site.horizon.interval
    )
    site.patterns[0].weekdays = Set(Weekday.allCases)
    var contracts = Array(repeating: site.contracts[0], count: 3)
    for place in contracts.indices { contracts[place].name = "contract \(place)" }
    contracts[0].rules.set(try rule(first))
    contracts[0].rules.set(try rule(rules[0]))
    contracts[1].rules.set(try rule(rules[1]))
    contracts[1].rules.set(try rule(rules[2]))
    site.contracts = contracts
    let isLong = site.patterns[0].paidLengths.count > 1
    for number in 2...(isLong ? 2 : 3) {
      var person = TinySite.person(number)
      person.contract = ContractID(number - 1)
      let day = Int.random(in: 0...1, using: &random)
      person.wishes = [Wish(kind: .dayOff(day: day), strength: number)]
      if number == 2 { person.carryIn = try rules[1].bareSite().people[0].carryIn }
      site.people.append(person)
    }
    let required = (0..<12).map { _ in Int.random(in: 0...2, using: &random) }
    site.forecast = TinySite.forecast(site) { _, interval in required[interval / 4] }
    return site
  }

  @Test("Each rule with another", arguments: RuleCase.allCases, 0..<3)
  func optimum(first: RuleCase, seed: Int) throws {
    let place = RuleCase.allCases.firstIndex(of: first) ?? 0
    var random = SeededGenerator(seed: UInt64(1000 * seed + place))
    let site = try team(first, &random)
    let coverage = CoverageModel(site: site)
    let result = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 3, seed: 1, threads: 1)
    ).run()
    let listed = ListedTeam(site)
    let isPossible = listed.lines.allSatisfy { !$0.isEmpty }
    #expect(result.concessions.isEmpty == isPossible)
    guard isPossible else { return }
    let best = try #require(AllRotas(listed)).optimum()
    let names = site.contracts.map { $0.rules.list.map { "\($0.name) \($0.force)" } }
    #expect(result.proof.objective.isClose(to: best, within: 1e-6), "\(names)")
    #expect(result.proof.bound <= best + 1e-6, "\(names)")
    let report = RotaCheck(site: site, coverage: coverage).report(on: result.rota)
    #expect(report.violations.map(\.sentence) == [])
    #expect(report.disagreement(with: result.proof) == nil)
  }

  @Test("Each limit is among the rules")
  func everyLimit() throws {
    let names = Set(
      try RuleCase.allCases.map { "\(try $0.rule(.hard).limit)".prefix { $0.isLetter } }
    )
    #expect(
      names == [
        "restBetweenShifts", "weeklyRest", "hours", "shifts", "run", "daysOffRun",
        "daysOffTogether", "weekendsWorked", "freeWeekends", "wholeWeekends", "succession",
        "sameStart", "shiftLength", "spread",
      ]
    )
  }
}
