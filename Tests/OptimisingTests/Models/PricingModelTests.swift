import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite(
  "The dynamic program against Models/pricing.mod",
  .enabled(if: Glpsol.isInstalled, "needs the glpsol command (package glpk-utils)")
)
struct PricingModelTests {
  @Test("Under any prices both find the same cheapest line", arguments: PricingCase.saidInTheModel)
  func sameOptimum(rule: PricingCase) throws {
    let site = try rule.site()
    let person = CompactPerson(site)
    let problem = try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
    let crew = Crew(problem: problem, threads: 1)
    var random = SeededGenerator(seed: 13)
    for trial in 0..<4 {
      let most = [24.0, 60, 100, 12][trial]
      let worth = (0..<site.horizon.intervalCount).map { _ in
        (Double.random(in: -most / 4...most, using: &random) * 100).rounded() / 100
      }
      let budget = [0, 0.5, 0.1, 0.2][trial]
      let choice = crew.price(presence: worth, budget: [budget], people: [0])[0]
      let data = PricingData(
        person: person,
        worth: worth,
        payFactor: problem.weights.cost + budget,
        wishFactor: problem.weights.wishes
      )
      let optimum = try Glpsol.optimum("pricing.mod", data.text, .whole)
      #expect(abs(choice.cost - optimum) < 1e-6)
    }
  }
}
