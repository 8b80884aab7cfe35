import ColumnGeneration
import GLPKSolving
import LinearPrograms
import Testing

@Suite("Column generation where the master takes one column of each group")
struct OneOfEachTests {
  private let groups = ShiftGroups.three

  private func generate(
    _ pricing: GroupPricing,
    enough: Double = .infinity
  ) throws -> (result: GenerationResult, rounds: [GenerationRound]) {
    var parameters = GenerationParameters()
    (parameters.smoothing, parameters.enough, parameters.gap) = (0, enough, -.infinity)
    let recorder = RoundRecorder()
    let result = try GLPKSolver().withSolver(for: groups.rows, cancel: nil) { solver in
      var pool = ColumnPool<[Int]>()
      try pool.add(groups.start, to: solver)
      return try Generation(pricing: pricing, parameters: parameters)
        .run(solver, &pool, centre: nil, listener: recorder) { true }
    }
    return (result, recorder.rounds)
  }

  private func optimum() throws -> Double {
    try GLPKSolver().withSolver(for: groups.whole, cancel: nil) {
      try $0.solve(.primal, within: .none).objective
    }
  }

  @Test("What the best of each group help is the most that the objective can fall by")
  func bound() throws {
    let optimum = try optimum()
    let (result, rounds) = try generate(GroupPricing(groups: groups))
    #expect(rounds.count > 1)
    for round in rounds { #expect(round.bound <= optimum + 1e-9) }
    #expect(result.reason == .optimal)
    #expect(abs(result.bound - optimum) < 1e-9)
  }

  @Test("What may have been overlooked is taken off the bound")
  func overlooked() throws {
    let whole = try generate(GroupPricing(groups: groups)).rounds
    let less = try generate(GroupPricing(groups: groups, overlooked: 0.5)).rounds
    #expect(abs(whole[0].bound - less[0].bound - 0.5) < 1e-9)
  }

  @Test("A bound that is enough ends it before the optimum")
  func enough() throws {
    let first = try generate(GroupPricing(groups: groups)).rounds[0].bound
    let (result, rounds) = try generate(GroupPricing(groups: groups), enough: first)
    #expect(result.reason == .boundReached)
    #expect(rounds.count == 1)
    #expect(try result.bound < optimum())
  }
}
