import Demand
import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("Promises over a day on the board, and rotas in the making")
struct PromiseTests {
  private func problem(_ window: ServiceStandard.Window = .day) throws -> RotaProblem {
    let site = try SmallSite.withStandards(window: window)
    return try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: [20, 5, 1, 2])
    )
  }

  /// Contacts served for each window, from who serves what and the curves alone.
  private func recounted(_ board: Board, _ problem: RotaProblem) -> [Double] {
    let coverage = SmallSite.coverage(of: problem.site)
    return coverage.windows.filter { $0.intervals.count > 1 }.map { window in
      window.intervals.reduce(0) { sum, interval in
        let load = (0..<problem.profiles.count).reduce(0.0) { load, profile in
          let cell = (interval.index * problem.profiles.count + profile) * board.queueCount
          let rate =
            problem.profiles.proficiency[profile * board.queueCount + window.queue.index]
          return load + Double(board.serving[cell + window.queue.index]) * rate
        }
        return sum + (coverage[window.queue, interval]?.served(by: load) ?? 0)
      }
    }
  }

  @Test("Contacts counted step by step are those counted anew", arguments: 0..<10)
  func served(seed: Int) throws {
    let problem = try problem(seed % 2 == 0 ? .day : .week)
    let board = Board(ground: problem.ground)
    var random = SeededGenerator(seed: UInt64(seed))
    var present: [(Int, Int)] = []
    for _ in 0..<300 {
      if !present.isEmpty, Int.random(in: 0..<3, using: &random) == 0 {
        let (profile, interval) = present.remove(
          at: Int.random(in: present.indices, using: &random)
        )
        board.remove(profile, at: interval)
      } else {
        let profile = Int.random(in: 0..<problem.profiles.count, using: &random)
        let interval = Int.random(in: 16..<40, using: &random)
        board.add(profile, at: interval)
        present.append((profile, interval))
      }
      for (kept, anew) in zip(board.served, recounted(board, problem)) {
        #expect(abs(kept - anew) < 1e-9)
      }
    }
    #expect(board.served.contains { $0 > 0 })
    let own = board.ownCost
    board.recount()
    #expect(abs(board.ownCost - own) < 1e-7)
  }

  @Test("Settling never makes a rota worse, whatever contacts are worth", arguments: 0..<10)
  func settle(seed: Int) throws {
    let problem = try problem()
    let state = try filled(problem, seed)
    var random = SeededGenerator(seed: UInt64(seed))
    for window in problem.tables.windows.indices {
      state.board.setWorth(Double.random(in: 0...20, using: &random), ofWindow: window)
    }
    for _ in 0..<4 {
      let before = state.objective
      state.settle()
      #expect(state.objective <= before)
    }
  }

  @Test("A rota in the making comes back from a try and from a snapshot", arguments: 0..<6)
  func comesBack(seed: Int) throws {
    let problem = try problem()
    let state = try filled(problem, seed)
    let (snapshot, objective) = (state.snapshot(), state.objective)
    state.begin()
    for person in problem.people.indices { state.set(person, to: nil) }
    #expect(state.objective != objective)
    state.rollBack()
    #expect(state.objective.bitPattern == objective.bitPattern)
    #expect(state.lines == snapshot.lines)
    #expect(state.board.servingCounts == snapshot.serving)
    state.load(Array(state.lines.reversed().map { _ in nil }))
    state.restore(snapshot)
    #expect(abs(state.objective - objective) < 1e-9)
    #expect(state.snapshot().serving == snapshot.serving)
  }

  private func filled(_ problem: RotaProblem, _ seed: Int) throws -> RotaState {
    let state = RotaState(problem: problem)
    var worth = Worth(problem: problem)
    FirstRota(problem: problem, seed: UInt64(seed)).build(state, &worth) { false }
    return state
  }
}
