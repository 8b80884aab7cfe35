import ColumnGeneration
import GLPKSolving
import LinearPrograms
import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite(
  "Bounds of tiny teams against all their lines",
  .enabled(if: Glpsol.isInstalled, "needs the glpsol command (package glpk-utils)")
)
struct BoundTests {
  private func problem(_ team: ListedTeam) throws -> RotaProblem {
    try RotaProblem(
      site: team.site,
      coverage: team.coverage,
      weights: GoalWeights(site: team.site, weights: team.site.worths)
    )
  }

  @Test(
    "Column generation ends at the linear program over all lines, below the best rota of all",
    arguments: TeamCase.allCases
  )
  func linearProgram(team: TeamCase) throws {
    let listed = ListedTeam(try team.site())
    let data = LinesData(listed).text
    let linear = try Glpsol.optimum("lines.mod", data, .linear)
    let result = try GeneratedBound(listed).result()
    #expect(result.reason == .optimal || result.reason == .gapClosed)
    #expect(abs(try #require(result.objective) - linear) < 1e-4)
    #expect(abs(result.bound - linear) < 1e-3)
    let whole = try Glpsol.optimum("lines.mod", data, .whole)
    #expect(linear <= whole + 1e-6)
    if let rotas = AllRotas(listed) { #expect(abs(rotas.optimum() - whole) < 1e-6) }
  }

  @Test("Under any prices the Lagrangian bound is at most that", arguments: TeamCase.allCases)
  func anyPrices(team: TeamCase) throws {
    let listed = ListedTeam(try team.site())
    let linear = try Glpsol.optimum("lines.mod", LinesData(listed).text, .linear)
    let oracle = LagrangianOracle(problem: try problem(listed), threads: 1)
    var random = SeededGenerator(seed: 11)
    for trial in 0..<150 {
      let most = [5.0, 15, 40][trial % 3]
      var prices = (0..<oracle.layout.count).map { _ in
        Double.random(in: -most / 3...most, using: &random)
      }
      oracle.project(&prices)
      #expect(oracle.evaluate(prices).bound <= linear + 1e-7)
    }
  }

  @Test("The ascent comes near the linear program and stays below", arguments: TeamCase.allCases)
  func ascent(team: TeamCase) throws {
    let listed = ListedTeam(try team.site())
    let linear = try Glpsol.optimum("lines.mod", LinesData(listed).text, .linear)
    let oracle = LagrangianOracle(problem: try problem(listed), threads: 1)
    let start = Array(repeating: 0.0, count: oracle.layout.count)
    let result = DualAscent().run(oracle, from: start, target: linear * 1.01) { step, _ in
      step < 300 ? Double(step) / 300 : nil
    }
    #expect(result.bound <= linear + 1e-7)
    // On chains of hours many prices share the way.
    let isChain = oracle.problem.tables.chains.isEmpty == false
    #expect(result.bound > (isChain ? 0.92 : 0.97) * linear)
    let further = VolumeAscent().run(oracle, from: result.prices, target: linear * 1.01) {
      step,
      _ in
      step < 300 ? Double(step) / 300 : nil
    }
    #expect(further.bound <= linear + 1e-7)
    #expect(further.bound >= result.bound)
    #expect(further.bound > (isChain ? 0.95 : 0.99) * linear)
  }

  private func firstRota(of problem: RotaProblem) -> (rota: RotaSnapshot, worth: Worth) {
    let state = RotaState(problem: problem)
    var worth = Worth(problem: problem)
    FirstRota(problem: problem, seed: 1).build(state, &worth) { false }
    return (state.snapshot(), worth)
  }

  @Test(
    "A start from contacts worth far too much is brought down where that lifts the bound",
    arguments: TeamCase.allCases
  )
  func start(team: TeamCase) throws {
    let problem = try problem(ListedTeam(try team.site()))
    let oracle = LagrangianOracle(problem: problem, threads: 1)
    let rota = firstRota(of: problem).rota
    let dear = Worth(problem: problem)
    func bound(_ prices: [Double]) -> Double {
      var prices = prices
      oracle.project(&prices)
      return oracle.evaluate(prices).bound
    }
    let plain = bound(StartingPrices.from(rota, dear, problem))
    let cheap = bound(StartingPrices.from(rota, dear.scaled(contact: 0.25, budget: 1), problem))
    let best = bound(StartingPrices.best(from: rota, dear, oracle))
    #expect(best >= max(plain, cheap))
    #expect(best <= rota.objective + 1e-6)
  }

  @Test(
    "Told to stop before anything is bounded, it has prices all the same, and an ascent from them ends",
    arguments: TeamCase.allCases
  )
  func stoppedStart(team: TeamCase) throws {
    let problem = try problem(ListedTeam(try team.site()))
    let oracle = LagrangianOracle(problem: problem, threads: 1)
    oracle.stops = { true }
    let (rota, worth) = firstRota(of: problem)
    let start = StartingPrices.best(from: rota, worth, oracle)
    #expect(start.count == oracle.layout.count)
    for way: any Ascent in [DualAscent(), VolumeAscent()] {
      let end = way.run(oracle, from: start, target: rota.objective) { step, _ in
        step < 3 ? Double(step) / 3 : nil
      }
      #expect(end.bound == -.infinity)
      #expect(end.prices.allSatisfy { $0.isFinite })
    }
  }

  @Test("Prices at one level have each profile at its median where it has something to serve")
  func level() throws {
    let problem = try problem(ListedTeam(try TeamCase.twoQueues.site()))
    let layout = PriceLayout(problem: problem)
    let prices = (0..<layout.count).map { Double($0 * $0 % 17) }
    let levelled = StartingPrices.levelled(prices, problem, times: 0.3)
    #expect(levelled.dropFirst(layout.presenceCount) == prices.dropFirst(layout.presenceCount))
    for profile in 0..<problem.profiles.count {
      let all = (0..<problem.intervalCount).map { layout.presence(profile, $0) }
      let changed = all.filter { levelled[$0] != prices[$0] }
      let level = try #require(changed.first.map { levelled[$0] })
      let open = all.filter { levelled[$0] == level }.map { prices[$0] }
      #expect(changed.allSatisfy { levelled[$0] == level })
      #expect(2 * open.count { $0 < level / 0.3 - 1e-9 } <= open.count)
      #expect(2 * open.count { $0 > level / 0.3 + 1e-9 } <= open.count)
    }
  }

  @Test(
    "Where a plan before left prices, the first ascent starts from them",
    arguments: [true, false]
  )
  func pricesOfAPlanBefore(areThere: Bool) throws {
    let problem = try problem(ListedTeam(try TeamCase.twoQueues.site()))
    let oracle = LagrangianOracle(problem: problem, threads: 1)
    var prices = (0..<oracle.layout.count).map { 0.25 * Double($0 % 7) }
    oracle.project(&prices)
    let settings = OptimiserSettings(seconds: nil, effort: 1, seed: 1, threads: 1)
    let clock = SearchClock(settings: settings, cancel: CancelFlag())
    let campaign = Campaign(
      problem: problem,
      settings: settings,
      solving: GLPKSolver(),
      cancel: CancelFlag(),
      clock: clock,
      best: Best(clock: clock, listener: SilentListener()),
      prices: areThere ? prices : []
    )
    #expect((campaign.startOfAscent(firstRota(of: problem).rota, oracle) == prices) == areThere)
  }

  @Test("The subgradient points to where the bound rises: it bounds it from above everywhere")
  func subgradient() throws {
    for team in TeamCase.allCases {
      let oracle = LagrangianOracle(problem: try problem(ListedTeam(try team.site())), threads: 1)
      var random = SeededGenerator(seed: 5)
      func prices() -> [Double] {
        var prices = (0..<oracle.layout.count).map { _ in Double.random(in: 0...15, using: &random)
        }
        oracle.project(&prices)
        return prices
      }
      for _ in 0..<20 {
        let (from, to) = (prices(), prices())
        let (bound, slope) = oracle.evaluate(from)
        let rise = zip(slope, zip(from, to)).reduce(0) { $0 + $1.0 * ($1.1.1 - $1.1.0) }
        #expect(oracle.evaluate(to).bound <= bound + rise + 1e-6)
      }
    }
  }
}
