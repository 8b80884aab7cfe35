import ColumnGeneration
import GLPKSolving
import LinearPrograms
import RotaTesting
import Testing

@testable import Optimising

/// The linear program over all lines of a team, by the engine's column generation.
struct GeneratedBound {
  private let problem: RotaProblem

  init(_ team: ListedTeam) throws {
    problem = try RotaProblem(
      site: team.site,
      coverage: team.coverage,
      weights: GoalWeights(site: team.site, weights: team.site.worths)
    )
  }

  /// Its optimum, from the first rota on.
  func objective() throws -> Double { try #require(try result().objective) }

  /// How the generation ended.
  func result() throws -> GenerationResult {
    let state = RotaState(problem: problem)
    var worth = Worth(problem: problem)
    FirstRota(problem: problem, seed: 1).build(state, &worth) { false }
    let phase = LinearProgramPhase(
      problem: problem,
      solving: GLPKSolver(),
      cancel: CancelFlag(),
      threads: 1
    )
    let start = LinearProgramPhase.Start(
      rota: state.snapshot(),
      seen: problem.people.map { _ in [] }
    )
    return try phase.run(from: start, listener: nil, generates: { true }, diving: nil).result
  }
}
