import ColumnGeneration
import GLPKSolving
import LinearPrograms
import RotaTesting
import Testing

@testable import Optimising

/// What a solved master is tried with.
struct DiveTrial {
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

  /// Everyone's best line as if nobody else were there: a rota with much to gain.
  var alone: RotaSnapshot {
    let state = RotaState(problem: problem)
    let (reply, worth) = (BestReply(problem: problem), Worth(problem: problem))
    var random = RandomSource(seed: 1)
    worth.apply(to: state.board)
    let lines = problem.people.indices.map {
      reply.line(for: $0, in: state, worth: worth, &random)
    }
    for (person, line) in lines.enumerated() { state.set(person, to: line) }
    state.recount()
    return state.snapshot()
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
        model.proposal(person, try #require(line))
      }
      try pool.add(proposals, to: solver, kept: true)
      let optimum = try optimum(solver, &pool)
      return try body(solver, &pool, optimum)
    }
  }

  /// Runs something in a master whose solution is half of two rotas; it hears what that comes to.
  func halves(
    _ body: (any LPSolver, inout ColumnPool<LineOfPerson>, Double) throws -> Void
  ) throws {
    try GLPKSolver().withSolver(for: model.program, cancel: CancelFlag()) { solver in
      var pool = ColumnPool<LineOfPerson>()
      for rota in [first, alone] {
        let proposals = try rota.lines.enumerated().map { person, line in
          var half = model.proposal(person, try #require(line))
          half.column.bounds = .between(0, 0.5)
          return half
        }
        try pool.add(proposals, to: solver)
      }
      return try body(solver, &pool, try solver.solve(.primal, within: .none).objective)
    }
  }

  func optimum(_ solver: any LPSolver, _ pool: inout ColumnPool<LineOfPerson>) throws -> Double {
    let generation = Generation(pricing: RotaPricing(model: model, oracle: oracle))
    let result = try generation.run(solver, &pool, centre: nil, listener: nil) { true }
    return try #require(result.objective)
  }
}
