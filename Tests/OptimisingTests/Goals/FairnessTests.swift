import Demand
import GLPKSolving
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

@Suite("Fair shares and surplus, against all rotas of tiny teams")
struct FairnessTests {
  private func plan(_ site: Site, seed: UInt64 = 1, threads: Int = 2) throws -> PlanResult {
    try RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 4, seed: seed, threads: threads)
    ).run()
  }

  private func expectBest(_ site: Site) throws {
    let best = try #require(AllRotas(ListedTeam(site))).optimum()
    let check = RotaCheck(site: site, coverage: CoverageModel(site: site))
    // The search is no proof: one seed of three may miss the best.
    var found = 0
    for seed in 1...3 {
      let result = try plan(site, seed: UInt64(seed))
      let report = check.report(on: result.rota)
      #expect(result.proof.objective >= best - 1e-6)
      if result.proof.objective.isClose(to: best, within: 1e-6) { found += 1 }
      #expect(result.proof.bound <= best + 1e-6)
      #expect(report.violations == [])
      #expect(report.disagreement(with: result.proof) == nil)
    }
    #expect(found >= 2)
  }

  @Test(
    "The best rota of all is found, however shares are measured",
    arguments: FairnessCase.allCases
  )
  func optimum(team: FairnessCase) throws {
    for worth in [1.0, 7] { try expectBest(team.site(worth: worth)) }
  }

  @Test("Under any prices the Lagrangian bound is at most that", arguments: FairnessCase.allCases)
  func bound(team: FairnessCase) throws {
    let listed = ListedTeam(try team.site(worth: 7))
    let best = try #require(AllRotas(listed)).optimum()
    let oracle = LagrangianOracle(problem: try problem(listed.site), threads: 1)
    var random = SeededGenerator(seed: 5)
    func prices() -> [Double] {
      var prices = (0..<oracle.layout.count).map { _ in Double.random(in: -6...12, using: &random) }
      oracle.project(&prices)
      return prices
    }
    for _ in 0..<60 {
      let (from, to) = (prices(), prices())
      let (bound, slope) = oracle.evaluate(from)
      #expect(bound <= best + 1e-7)
      // The slope bounds the bound from above everywhere.
      let rise = zip(slope, zip(from, to)).reduce(0) { $0 + $1.0 * ($1.1.1 - $1.1.0) }
      #expect(oracle.evaluate(to).bound <= bound + rise + 1e-6)
    }
  }

  @Test("Projected multipliers of a group make up its weight, or what is allowed beside it")
  func projection() throws {
    let problem = try problem(FairnessCase.spread.site(worth: 7))
    let oracle = LagrangianOracle(problem: problem, threads: 1)
    let group = try #require(problem.tallies.groups.first)
    func sum(_ prices: [Double], _ rows: Range<Int>) -> Double {
      rows.reduce(0) { $0 + prices[oracle.layout.tally($1)] }
    }
    for level in [0.5, 40] {
      var prices = (0..<oracle.layout.count).map { level * Double(1 + $0 % 3) }
      oracle.project(&prices)
      #expect(prices.allSatisfy { $0 >= 0 || $0.isNaN == false })
      let isSmall = level < 1
      #expect(isSmall || sum(prices, group.tops).isClose(to: 7, within: 1e-9))
      #expect(!isSmall || sum(prices, group.bottoms).isClose(to: 7, within: 1e-9))
    }
  }

  @Test("Without weight for fairness the others' optimum is the same")
  func weightless() throws { try expectBest(FairnessCase.two.site(worth: 0)) }

  @Test("Surplus weighs each hour of people beyond what is required", arguments: [0.5, 4, 20])
  func surplus(worth: Double) throws {
    var site = try TeamCase.twoQueues.site()
    let steps = site.priorities.steps + [Priority(goal: .surplus, worth: worth)]
    site.priorities = Priorities(mode: .weighted, steps: steps)
    try expectBest(site)
  }

  @Test("The same bytes on one thread and on two")
  func threads() throws {
    let site = try FairnessCase.two.site(worth: 3)
    let results = try [1, 2].map { try plan(site, threads: $0) }
    #expect(results[0].rota == results[1].rota)
    #expect(results[0].proof.bound == results[1].proof.bound)
  }

  private func problem(_ site: Site) throws -> RotaProblem {
    try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
  }
}
