import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

@Suite("The cheapest line against all lines, listed and judged one by one")
struct LinePricerTests {
  private func problem(_ site: Site) throws -> RotaProblem {
    try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
  }

  @Test(
    "Under random prices nothing listed is cheaper, and what is found is on the list",
    arguments: PricingCase.allCases
  )
  func cheapest(of rule: PricingCase) throws {
    let site = try rule.site()
    let listed = ListedLines(site)
    try #require(!listed.lines.isEmpty)
    let problem = try problem(site)
    let crew = Crew(problem: problem, threads: 1)
    var random = SeededGenerator(seed: 7)
    for round in 0..<25 {
      // In every other round only a rule keeps anyone from work.
      let least = round % 2 == 0 ? -8.0 : 12
      let values = (0..<site.horizon.intervalCount).map { _ in
        Double.random(in: least...least + 32, using: &random)
      }
      let budget = Double.random(in: 0...0.5, using: &random)
      let choice = crew.price(presence: values, budget: [budget], people: [0])[0]
      let best = listed.cheapest(
        values,
        payFactor: problem.weights.cost + budget,
        wishFactor: problem.weights.wishes
      )
      #expect(abs(choice.cost - (try #require(best))) < 1e-7)
      try expectConsistent(choice, crew, values, budget, problem)
    }
  }

  /// The line built from a choice costs what was priced, and the judge has nothing to say.
  private func expectConsistent(
    _ choice: LinePricer.Choice,
    _ crew: Crew,
    _ values: [Double],
    _ budget: Double,
    _ problem: RotaProblem
  ) throws {
    let line = LineBuilder(problem: problem).line(
      0,
      choice.candidates,
      under: crew.intervalValues(of: 0)
    )
    let worth = line.presence.reduce(0) { $0 + values[Int($1)] }
    let cost =
      line.pay * (problem.weights.cost + budget) + line.unmet * problem.weights.wishes - worth
    #expect(abs(choice.cost - cost) < 1e-7)
    let state = RotaState(problem: problem)
    state.load([line])
    let check = RotaCheck(
      site: problem.site,
      coverage: SmallSite.coverage(of: problem.site)
    )
    let report = check.report(on: RotaMaker(problem: problem).rota(of: state))
    #expect(report.violations.map(\.sentence) == [])
    #expect(abs(problem.site.currency.major(report.figures.pay) - line.pay) < 1e-9)
    #expect(
      Double(report.figures.wishesUnmetStrength) + report.figures.softRulePoints == line.unmet
    )
  }

  @Test("With a price on Wednesday and a smaller one on Friday those are the days that come out")
  func wednesday() throws {
    var site = try TinySite.site(days: 7, people: [TinySite.person()])
    site.contracts = [TinySite.contract(hours: 8...8)]
    let problem = try problem(site)
    var values = Array(repeating: 0.0, count: site.horizon.intervalCount)
    for interval in site.horizon.intervals(ofDay: 2) { values[interval] = 5 }
    for interval in site.horizon.intervals(ofDay: 4) { values[interval] = 3 }
    let choice = Crew(problem: problem, threads: 1).price(
      presence: values,
      budget: [0],
      people: [0]
    )[0]
    #expect(choice.candidates.indices.filter { choice.candidates[$0] >= 0 } == [2, 4])
    // Eight hours at 12.00, four of them worth 5 and four worth 3.
    #expect(choice.cost == 96 - 20 - 12)
  }

  @Test("Two threads price everyone as one thread does")
  func threads() throws {
    let site = try SmallSite.week()
    let problem = try problem(site)
    var random = SeededGenerator(seed: 3)
    let prices = (0..<problem.profiles.count * problem.intervalCount).map { _ in
      Double.random(in: 0...20, using: &random)
    }
    let everyone = Array(site.people.indices)
    let one = Crew(problem: problem, threads: 1).price(
      presence: prices,
      budget: [0, 0.2],
      people: everyone
    )
    let two = Crew(problem: problem, threads: 2).price(
      presence: prices,
      budget: [0, 0.2],
      people: everyone
    )
    #expect(one.map(\.cost) == two.map(\.cost))
    #expect(one.map(\.candidates) == two.map(\.candidates))
  }

  @Test("With everything free, noise changes which shifts come out but never breaks a rule")
  func noise() throws {
    let site = try PricingCase.twoWeeks.site()
    let problem = try problem(site)
    let pricer = LinePricer(catalogue: problem.catalogue, people: problem.people)
    let nothing = Slab(repeating: 0.0, count: problem.catalogue.candidates.count)
    var costing = LinePricer.Costing(values: nothing, payFactor: 0, wishFactor: 0)
    costing.noise = 1
    let listed = Set(
      ListedLines(site).lines.map { $0.groups.map { $0?.variants[0].span.lowerBound.minute } }
    )
    var found = Set<[Int32]>()
    for seed in 0..<50 {
      var random = RandomSource(seed: UInt64(seed))
      let choice = try #require(pricer.bestLine(problem.people[0], costing, &random))
      found.insert(choice.candidates)
      let starts = choice.candidates.map {
        $0 < 0 ? nil : problem.catalogue.candidates[Int($0)].start * 60
      }
      #expect(listed.contains(starts))
    }
    #expect(found.count > 10)
  }
}
