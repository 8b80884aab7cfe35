import Demand
import GLPKSolving
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

@Suite("The whole engine with least stays on queues")
struct StayTeamTests {
  private func plan(_ site: Site, effort: Int, seed: Int, threads: Int = 2) throws -> PlanResult {
    try RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(
        seconds: nil,
        effort: effort,
        seed: UInt64(seed),
        threads: threads
      )
    ).run()
  }

  @Test("Tiny teams get the best way to serve of all", arguments: StayCase.allCases)
  func best(team: StayCase) throws {
    let site = try team.site()
    let best = AllServing(site).optimum()
    for seed in 1...2 {
      let result = try plan(site, effort: 4, seed: seed)
      let report = RotaCheck(site: site, coverage: CoverageModel(site: site))
        .report(on: result.rota)
      #expect(report.violations == [])
      #expect(report.disagreement(with: result.proof) == nil)
      #expect(result.proof.bound <= best + 1e-6)
      #expect(result.proof.objective.isClose(to: best, within: 1e-6))
    }
  }

  @Test("Whose certificate ends has nothing to serve in that mode from then on")
  func certificate() throws {
    let site = try StayCase.threeQueues.site()
    let spells = [
      CompetenceSpells.Spell(from: 0, competences: [QueueID(0): 1, QueueID(2): 1]),
      CompetenceSpells.Spell(from: 5, competences: [QueueID(2): 1]),
    ]
    var known: [[QueueID: Double]] = []
    let modes = ModeCompiler(site: site).modes(spells) { competences in
      known.append(competences)
      return known.count - 1
    }
    #expect(modes.map(\.leastStay) == [1, 2])
    #expect(known[modes[0].profile(at: 9)] == [QueueID(2): 1])
    #expect(known[modes[1].profile(at: 4)] == [QueueID(0): 1])
    #expect(known[modes[1].profile(at: 5)] == [:])
  }

  @Test("Without its stays a team does better: they bind")
  func binds() throws {
    let site = try StayCase.idle.site()
    var free = site
    for queue in free.queues.indices { free.queues[queue].leastStay = .zero }
    #expect(AllServing(free).optimum() < AllServing(site).optimum() - 0.1)
  }

  @Test("The rota can be read back as lines, and one thread makes the same as two")
  func sameAgain() throws {
    let site = try StayCase.threeQueues.site()
    let result = try plan(site, effort: 2, seed: 4)
    let problem = try RotaProblem(
      site: site,
      coverage: CoverageModel(site: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
    let state = RotaState(problem: problem)
    state.restore(try LinesOfRota(problem: problem).snapshot(of: result.rota))
    #expect(state.objective.isClose(to: result.proof.objective, within: 1e-6))
    #expect(
      RotaMaker(problem: problem).rota(of: state).lines.map(\.shifts)
        == result.rota.lines.map(\.shifts)
    )
    #expect(try plan(site, effort: 2, seed: 4, threads: 1).rota == result.rota)
  }
}
