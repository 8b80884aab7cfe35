import ColumnGeneration
import GLPKSolving
import LinearPrograms
import Testing

@Suite("Column generation on a published cutting-stock problem")
struct GenerationTests {
  /// What a run ended with, and what was seen on the way.
  private struct Ending: Sendable {
    var result: GenerationResult
    var rounds: [GenerationRound]
    var asked: [[Double]]
    var bounds: [Double]
    var members: Int
  }

  private func generate(
    _ problem: CuttingStock,
    _ change: (inout GenerationParameters) -> Void = { _ in },
    centre: (duals: [Double], bound: Double)? = nil,
    rounds most: Int = .max,
    master: LinearProgram? = nil
  ) throws -> Ending {
    var parameters = GenerationParameters()
    change(&parameters)
    let pricing = PatternPricing(problem)
    let recorder = RoundRecorder()
    return try GLPKSolver().withSolver(for: master ?? problem.rows, cancel: nil) { solver in
      var pool = ColumnPool<[Int]>()
      if master == nil { try pool.add(problem.start, to: solver) }
      let result = try Generation(pricing: pricing, parameters: parameters).run(
        solver,
        &pool,
        centre: centre,
        listener: recorder,
        goesOn: { recorder.rounds.count < most }
      )
      return Ending(
        result: result,
        rounds: recorder.rounds,
        asked: pricing.asked,
        bounds: pricing.bounds,
        members: pool.members.count
      )
    }
  }

  private func wholeOptimum(_ problem: CuttingStock) throws -> Double {
    try GLPKSolver().withSolver(for: problem.whole, cancel: nil) {
      try $0.solve(.primal, within: .none).objective
    }
  }

  @Test("The published optimum is that of the program with every pattern")
  func published() throws {
    #expect(try abs(wholeOptimum(.chvatal) - 452.25) < 1e-9)
  }

  @Test(
    "It ends at the optimum over all columns, whatever the smoothing",
    arguments: [0, 0.3, 0.5, 0.8, 0.95]
  )
  func optimum(smoothing: Double) throws {
    let ending = try generate(.chvatal) { $0.smoothing = smoothing }
    #expect(ending.result.reason == .optimal || ending.result.reason == .gapClosed)
    let objective = try #require(ending.result.objective)
    #expect(abs(objective - 452.25) < 1e-3)
    #expect(abs(ending.result.bound - 452.25) < 1e-3)
  }

  @Test("Problems of random widths end at the optimum over all columns", arguments: 0..<12)
  func random(seed: Int) throws {
    let widths = (0..<5).map { 13 + (seed * 17 + $0 * 29) % 41 }
    let demands = (0..<5).map { Double(20 + (seed * 31 + $0 * 53) % 200) }
    let problem = CuttingStock(roll: 120, widths: widths, demands: demands)
    let ending = try generate(problem) { $0.smoothing = seed % 2 == 0 ? 0.5 : 0 }
    let best = try wholeOptimum(problem)
    #expect(abs(try #require(ending.result.objective) - best) < 1e-5 * best)
  }

  @Test("The bound of each round is at most its objective and never falls")
  func boundsStayBelow() throws {
    let ending = try generate(.chvatal) { $0.gap = 0 }
    #expect(ending.rounds.count > 2)
    for round in ending.rounds { #expect(round.bound <= round.objective + 1e-9) }
    for (earlier, later) in zip(ending.rounds, ending.rounds.dropFirst()) {
      #expect(earlier.bound <= later.bound)
      #expect(later.objective <= earlier.objective + 1e-9)
    }
  }

  @Test("It stops when told, with the objective and the bound it has", arguments: [1, 2])
  func stops(after rounds: Int) throws {
    let ending = try generate(.chvatal, rounds: rounds)
    #expect(ending.result.reason == .stopped)
    #expect(ending.rounds.count == rounds)
    #expect(ending.result.objective == ending.rounds.last?.objective)
    #expect(ending.result.bound == ending.bounds.max())
  }

  @Test("Where smoothed prices find nothing that helps, the true duals are priced")
  func mispricing() throws {
    // The best pattern of the centre is one that the master has from the start.
    let centre = (duals: [0.5, 0, 0, 0], bound: 48.5)
    let ending = try generate(.chvatal, { $0.smoothing = 0.9 }, centre: centre)
    let (first, second) = (ending.asked[0], ending.asked[1])
    // Of the patterns at the start: a roll makes two of 45, two of 36, three of 31, seven of 14.
    let duals: [Double] = [1 / 2, 1 / 2, 1 / 3, 1 / 7]
    for width in duals.indices {
      let smoothed = 0.9 * centre.duals[width] + 0.1 * duals[width]
      #expect(abs(first[width] - smoothed) < 1e-9)
      #expect(abs(second[width] - duals[width]) < 1e-9)
    }
    #expect(abs(try #require(ending.result.objective) - 452.25) < 1e-3)
  }

  @Test("Cleaning the pool as often as can be keeps the optimum", arguments: [0, 1, 3])
  func cleaning(patience: Int) throws {
    let cleaned = try generate(.chvatal) {
      $0.patience = patience
      $0.crowding = 0
    }
    #expect(abs(try #require(cleaned.result.objective) - 452.25) < 1e-3)
    if patience == 0 {
      let added = cleaned.rounds.reduce(CuttingStock.chvatal.widths.count) { $0 + $1.added }
      #expect(cleaned.members < added)
    }
  }

  @Test("A gap that is wide enough ends it before the optimum")
  func gapClosed() throws {
    let ending = try generate(.chvatal) { $0.gap = 0.5 }
    #expect(ending.result.reason == .gapClosed)
    #expect(ending.rounds.count == 1)
  }

  @Test("A master without a solution is said to be stuck, in the solver's words")
  func infeasible() throws {
    let ending = try generate(.chvatal, master: CuttingStock.chvatal.rows)
    guard case .solverStuck(let sentence) = ending.result.reason else {
      Issue.record("\(ending.result.reason)")
      return
    }
    #expect(!sentence.isEmpty)
    #expect(ending.result.objective == nil)
  }
}
