import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("Lines of which only some days are open")
struct DayWindowTests {
  private let bonus = 1e5

  private func problem(_ rule: PricingCase) throws -> RotaProblem {
    let site = try rule.site()
    return try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
  }

  @Test(
    "The cheapest one keeps the line outside and is as cheap as where nothing else is there",
    arguments: [PricingCase.twoWeeks, .nights, .rest, .wishes, .overtime]
  )
  func cheapest(of rule: PricingCase) throws {
    let problem = try problem(rule)
    let (plan, days) = (problem.people[0], problem.people[0].days.count)
    let pricer = LinePricer(catalogue: problem.catalogue, people: problem.people)
    for seed in 0..<UInt64(20) {
      var random = RandomSource(seed: seed)
      let values = Slab(repeating: 0.0, count: problem.catalogue.candidates.count)
      for index in 0..<values.count { values[index] = 90 * random.unit() - 20 }
      var costing = LinePricer.Costing(values: values, payFactor: 1, wishFactor: 1)
      costing.noise = 40
      let line = try #require(pricer.bestLine(plan, costing, &random)).candidates
      costing.noise = 0
      let first = random.below(days - 1)
      let window = DayWindow(days: first..<min(days, first + 3), line: line)
      costing.window = window
      let choice = try #require(pricer.bestLine(plan, costing, &random))
      for day in 0..<days where !window.days.contains(day) {
        #expect(choice.candidates[day] == line[day])
      }
      let (forced, worked) = plan.forced(into: window)
      for candidate in worked { values[candidate] += bonus }
      costing.window = nil
      let best = try #require(pricer.bestLine(forced, costing, &random))
      #expect(abs(best.cost + bonus * Double(worked.count) - choice.cost) < 1e-6)
    }
  }
}
