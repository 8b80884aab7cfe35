import Demand
import GLPKSolving
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

@Suite("The bound at no prices")
struct UnpricedBoundTests {
  @Test("A rota that costs what people's own rules fix is proven to be the best")
  func fixedPay() throws {
    var site = try TeamCase.twoQueues.site()
    site.contracts[0].weeklyHours = Minutes(8 * 60)...Minutes(8 * 60)
    for queue in site.queues.indices {
      site.queues[queue].target = .requirement(
        RequirementCosts(shortfallPerHour: 0.001, surplusPerHour: 0)
      )
    }
    site.forecast = TinySite.forecast(site) { _, _ in 0 }
    let result = try RotaOptimiser(
      site: site,
      coverage: SmallSite.coverage(of: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 1, seed: 1, threads: 1)
    ).run()
    #expect(result.proof.gap <= 1e-9)
    #expect(result.proof.bound.isClose(to: result.proof.objective, within: 1e-6))
  }
}
