import Demand
import GLPKSolving
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

@Suite("Rotas for work with due times")
struct DueWorkTests {
  private static let cases: [TeamCase] = [.dueSameDay, .dueNextDay, .dueHours]

  private func plan(_ site: Site, seed: UInt64, threads: Int = 1) throws -> PlanResult {
    var settings = OptimiserSettings(seconds: nil, effort: 8)
    (settings.seed, settings.threads) = (seed, threads)
    return try RotaOptimiser(
      site: site,
      coverage: SmallSite.coverage(of: site),
      solving: GLPKSolver(),
      settings: settings
    ).run()
  }

  @Test("Tiny teams get the best rota of all, and the judge counts the same", arguments: cases)
  func findsTheBest(team: TeamCase) throws {
    let site = try team.site()
    let optimum = try #require(AllRotas(ListedTeam(site))).optimum()
    for seed in 1...4 {
      let result = try plan(site, seed: UInt64(seed))
      let report = RotaCheck(site: site, coverage: SmallSite.coverage(of: site)).report(
        on: result.rota
      )
      #expect(report.isClean)
      #expect(report.disagreement(with: result.proof) == nil)
      #expect(result.proof.bound <= optimum + 1e-6)
      #expect(result.proof.objective >= optimum - 1e-6)
      #expect(result.proof.objective <= optimum * 1.01 + 1e-6, "seed \(seed)")
    }
  }

  @Test("The same rota whatever the threads", arguments: cases)
  func threads(team: TeamCase) throws {
    let site = try team.site()
    let (one, two) = (try plan(site, seed: 5), try plan(site, seed: 5, threads: 2))
    #expect(one.rota.lines == two.rota.lines)
    #expect(one.proof.objective == two.proof.objective)
    #expect(one.proof.bound == two.proof.bound)
  }
}
