import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

/// A rule with its force.
struct ForcedCase: Sendable, CustomTestStringConvertible {
  var rule: RuleCase
  var force: Force

  static let all = RuleCase.allCases.flatMap { rule in
    [ForcedCase(rule: rule, force: .hard), ForcedCase(rule: rule, force: .soft(strength: 2))]
  }

  var testDescription: String { "\(rule.rawValue), \(force)" }
}

@Suite("The generator under each rule against all lines, listed and judged one by one")
struct RuleLineTests {
  private func problem(_ site: Site) throws -> RotaProblem {
    try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
  }

  @Test("Under random prices nothing listed is cheaper", arguments: ForcedCase.all)
  func cheapest(of forced: ForcedCase) throws {
    try expectCheapest(at: try forced.rule.site(forced.force), seed: 11, rounds: 20)
  }

  @Test("So it is under two rules at once, some firm and some soft", arguments: 0..<60)
  func pairs(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let rules = RuleCase.allCases.filter { $0 != .shiftLength && $0 != .spread }
    let first = try #require(rules.randomElement(using: &random))
    let second = try #require(rules.randomElement(using: &random))
    let forces: [Force] = [.absolute, .hard, .soft(strength: 1), .soft(strength: 3)]
    var site = try first.site(try #require(forces.randomElement(using: &random)))
    let force = try #require(forces.randomElement(using: &random))
    site.contracts[0].rules.set(try second.rule(force))
    try expectCheapest(at: site, seed: UInt64(seed), rounds: 6)
  }

  @Test(
    "So it is where the horizon starts on another day of the week",
    arguments: RuleCase.allCases.filter(\.isAboutWeekends),
    [3, 5, 6]
  )
  func otherFirstDay(rule: RuleCase, later: Int) throws {
    for force in [Force.hard, .soft(strength: 2)] {
      var site = try rule.site(force)
      site.horizon = Horizon(
        zone: site.horizon.zone,
        firstDay: site.horizon.firstDay.adding(days: later),
        dayCount: site.horizon.dayCount,
        interval: site.horizon.interval
      )
      site.people[0].carryIn.weekends = [true, false]
      try expectCheapest(at: site, seed: UInt64(later), rounds: 5)
    }
  }

  /// What the generator finds is what listing finds, or neither finds a line.
  private func expectCheapest(at site: Site, seed: UInt64, rounds: Int) throws {
    let listed = ListedLines(site)
    guard !listed.lines.isEmpty else {
      #expect(throws: ImpossiblePeople.self) { try self.problem(site) }
      return
    }
    let problem = try problem(site)
    let crew = Crew(problem: problem, threads: 1)
    var random = SeededGenerator(seed: seed)
    for round in 0..<rounds {
      // An hour costs 12: days off pay in some rounds, in others only a rule keeps anyone from work.
      let least = [-3.0, 5, 14][round % 3]
      let values = (0..<site.horizon.intervalCount).map { _ in
        Double.random(in: least...least + 16, using: &random)
      }
      let choice = crew.price(presence: values, budget: [0], people: [0])[0]
      let best = listed.cheapest(
        values,
        payFactor: problem.weights.cost,
        wishFactor: problem.weights.wishes
      )
      #expect(abs(choice.cost - (try #require(best))) < 1e-7)
      try expectJudged(choice, crew, problem)
    }
  }

  /// The judge has nothing to say, and counts the same pay and points.
  private func expectJudged(
    _ choice: LinePricer.Choice,
    _ crew: Crew,
    _ problem: RotaProblem
  ) throws {
    let builder = LineBuilder(problem: problem)
    let line = builder.line(0, choice.candidates, under: crew.intervalValues(of: 0))
    let state = RotaState(problem: problem)
    state.load([line])
    let check = RotaCheck(site: problem.site, coverage: SmallSite.coverage(of: problem.site))
    let report = check.report(on: RotaMaker(problem: problem).rota(of: state))
    #expect(report.violations.map(\.sentence) == [])
    #expect(abs(problem.site.currency.major(report.figures.pay) - line.pay) < 1e-9)
    #expect(report.softBreaches.reduce(0) { $0 + $1.points } == line.unmet)
  }

  @Test(
    "Each rule forbids something that would be allowed without it",
    arguments: RuleCase.allCases
  )
  func binds(rule: RuleCase) throws {
    let free = ListedLines(try rule.bareSite()).lines.count
    let bound = ListedLines(try rule.site(.hard)).lines.count
    #expect(bound < free)
    #expect(bound > 0)
  }
}
