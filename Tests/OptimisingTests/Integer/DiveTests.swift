import ColumnGeneration
import GLPKSolving
import LinearPrograms
import RotaTesting
import Testing

@testable import Optimising

@Suite("Dives to whole people")
struct DiveTests {
  static let cases: [TeamCase] = [.twoQueues, .budget, .wishes, .intervalPromise]

  /// What a solved master is tried with.
  private struct Trial {
    let problem: RotaProblem
    let model: MasterModel
    let oracle: LagrangianOracle
    let first: RotaSnapshot
    let best: Double

    init(_ team: TeamCase) throws {
      let listed = ListedTeam(try team.site())
      best = try #require(AllRotas(listed)).optimum()
      problem = try RotaProblem(
        site: listed.site,
        coverage: listed.coverage,
        weights: GoalWeights(site: listed.site, weights: listed.site.worths)
      )
      model = MasterModel(problem: problem)
      oracle = LagrangianOracle(problem: problem, threads: 1)
      let state = RotaState(problem: problem)
      var worth = Worth(problem: problem)
      FirstRota(problem: problem, seed: 1).build(state, &worth) { false }
      first = state.snapshot()
    }

    var landing: Landing { Landing(problem: problem, worth: Worth(problem: problem), seed: 1) }
    var dive: Dive { Dive(model: model, oracle: oracle) }

    /// Runs something in the solved master; it hears the program's optimum.
    func solved(
      _ body: (any LPSolver, inout ColumnPool<LineOfPerson>, Double) throws -> Void
    ) throws {
      try GLPKSolver().withSolver(for: model.program, cancel: CancelFlag()) { solver in
        var pool = ColumnPool<LineOfPerson>()
        let proposals = try first.lines.enumerated().map { person, line in
          let line = try #require(line)
          return Proposal(
            column: model.column(person, line),
            payload: LineOfPerson(person: person, line: line)
          )
        }
        try pool.add(proposals, to: solver, kept: true)
        let optimum = try optimum(solver, &pool)
        return try body(solver, &pool, optimum)
      }
    }

    func optimum(_ solver: any LPSolver, _ pool: inout ColumnPool<LineOfPerson>) throws -> Double {
      let generation = Generation(pricing: RotaPricing(model: model, oracle: oracle))
      let result = try generation.run(solver, &pool, centre: nil, listener: nil) { true }
      return try #require(result.objective)
    }
  }

  @Test("Everyone gets a line, and nothing is fixed any more afterwards", arguments: cases)
  func landsAndLifts(team: TeamCase) throws {
    let trial = try Trial(team)
    try trial.solved { solver, pool, optimum in
      let aim = Dive.Aim(kept: trial.first.lines.map { _ in nil })
      guard case .landed(let lines) = try trial.dive.run(solver, &pool, aim, goesOn: { true })
      else {
        Issue.record("a dive without a target is never given up")
        return
      }
      #expect(lines.allSatisfy { $0 != nil })
      let slots = trial.first.meetingSlots
      let rota = trial.landing.rota(lines, meetingSlots: slots) { 0 }
      #expect(rota.objective >= trial.best - 1e-6)
      #expect(try trial.optimum(solver, &pool).isClose(to: optimum, within: 1e-6))
    }
  }

  @Test("Whoever is kept keeps their line", arguments: cases)
  func keeps(team: TeamCase) throws {
    let trial = try Trial(team)
    try trial.solved { solver, pool, _ in
      for free in trial.problem.people.indices {
        let kept = trial.first.lines.enumerated().map { $0.offset == free ? nil : $0.element }
        let end = try trial.dive.run(solver, &pool, Dive.Aim(kept: kept), goesOn: { true })
        guard case .landed(let lines) = end else {
          Issue.record("a dive without a target is never given up")
          continue
        }
        for person in lines.indices where person != free { #expect(lines[person] == kept[person]) }
        let slots = trial.first.meetingSlots
        let rota = trial.landing.rota(lines, meetingSlots: slots) { 0 }
        #expect(rota.objective <= trial.first.objective + 1e-6, "one reply is no worse than none")
      }
    }
  }

  @Test(
    "Where the program promises nothing below the target, the dive is given up",
    arguments: cases
  )
  func hopeless(team: TeamCase) throws {
    let trial = try Trial(team)
    try trial.solved { solver, pool, optimum in
      var aim = Dive.Aim(kept: trial.first.lines.map { _ in nil })
      aim.target = optimum - 1e-3
      guard case .hopeless(atOnce: true) = try trial.dive.run(solver, &pool, aim, goesOn: { true })
      else {
        Issue.record("no rota is below the program's optimum")
        return
      }
    }
  }

  @Test("Dives around the best rota end at the best of all", arguments: cases)
  func findsTheBest(team: TeamCase) throws {
    let trial = try Trial(team)
    try trial.solved { solver, pool, _ in
      var (steps, told) = (0, [RotaSnapshot]())
      let diving = Diving(
        landing: trial.landing,
        goesOn: {
          steps += 1
          return steps < 3000
        },
        lands: { 0 },
        offer: { told.append($0) },
        known: { nil }
      )
      try DiveSearch(dive: trial.dive, diving: diving).run(solver, &pool, from: trial.first)
      let objectives = [trial.first.objective] + told.map(\.objective)
      #expect(zip(objectives, objectives.dropFirst()).allSatisfy { $0 > $1 })
      let last = try #require(objectives.last)
      #expect(last.isClose(to: trial.best, within: 1e-6))
    }
  }
}
