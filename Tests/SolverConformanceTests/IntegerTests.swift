import GLPKSolving
import LinearPrograms
import Testing

@Suite("Whole numbers")
struct IntegerTests {
  static let weights = [23, 31, 29, 44, 53, 38, 63, 85, 89, 82]
  static let worths = [92, 57, 49, 68, 60, 43, 67, 84, 87, 72]
  static let capacity = 165

  /// Which things to pack, so that they are worth most.
  static let knapsack = LinearProgram.dense(
    [weights.map(Double.init)],
    rows: [.atMost(Double(capacity))],
    costs: worths.map { -Double($0) },
    columns: weights.map { _ in .between(0, 1) },
    integer: true
  )

  /// What trying all 1,024 ways to pack finds.
  static let best =
    (0..<1 << weights.count).map { packed in
      let chosen = weights.indices.filter { packed >> $0 & 1 == 1 }
      let weight = chosen.reduce(0) { $0 + weights[$1] }
      return weight <= capacity ? chosen.reduce(0) { $0 + worths[$1] } : 0
    }.max() ?? 0

  @Test("A knapsack is packed as well as by trying every way")
  func knapsack() throws {
    let (outcome, relaxed) = try GLPKSolver().withSolver(
      for: IntegerTests.knapsack,
      cancel: nil
    ) { solver in
      let outcome = try solver.solveInteger(within: .none, progress: nil)
      // The linear program stays solved, as if no whole numbers had been asked for.
      let reduced = (0..<10).map { solver.reducedCost(of: ColumnID($0)) }
      #expect(solver.isSolved && reduced.allSatisfy { $0.isFinite })
      return (outcome, try solver.solve(.primal, within: .none))
    }
    #expect(try #require(outcome.objective).isClose(to: -Double(IntegerTests.best)))
    let weight = zip(outcome.values, IntegerTests.weights).reduce(0) { $0 + $1.0 * Double($1.1) }
    #expect(weight <= 165)
    #expect(relaxed.objective < -Double(IntegerTests.best) - 0.01)
    #expect(relaxed.iterations == 0)
  }

  @Test("No whole number where a fraction would do is infeasible")
  func infeasible() throws {
    let program = LinearProgram.dense([[2, 4]], rows: [.exactly(3)], costs: [1, 1], integer: true)
    let outcome = try GLPKSolver().withSolver(for: program, cancel: nil) {
      try $0.solveInteger(within: .none, progress: nil)
    }
    #expect(outcome.termination == .infeasible)
    #expect(outcome.objective == nil)
    #expect(outcome.gap == nil)
    #expect(outcome.bound == .infinity)
    #expect(outcome.values.isEmpty)
  }

  @Test("An infeasible or unbounded linear program ends the search before it begins")
  func relaxation() throws {
    let endings: [(Bounds, Termination)] = [
      (.atLeast(9), .infeasible), (.free, .unbounded),
    ]
    for (bounds, termination) in endings {
      let program = LinearProgram.dense(
        [[1]],
        rows: [bounds],
        costs: [-1],
        columns: [termination == .infeasible ? .between(0, 1) : .nonNegative],
        integer: true
      )
      let outcome = try GLPKSolver().withSolver(for: program, cancel: nil) {
        try $0.solveInteger(within: .none, progress: nil)
      }
      #expect(outcome.termination == termination)
      #expect(outcome.objective == nil)
    }
  }

  /// Equal weights that never add up to the capacity: branch and cut has to try very many ways.
  static let stubborn: LinearProgram = {
    var random = SeededGenerator(seed: 3)
    let weights = (0..<40).map { _ in Double(Int.random(in: 5_000...9_999, using: &random)) * 2 }
    return .dense(
      [weights],
      rows: [.exactly(weights.reduce(0, +).rounded() / 2 + 1)],
      costs: weights.map { _ in 1 },
      columns: weights.map { _ in .between(0, 1) },
      integer: true
    )
  }()

  @Test("A solution within the gap is good enough, and limits without sense do no harm")
  func limits() throws {
    try GLPKSolver().withSolver(for: IntegerTests.knapsack, cancel: nil) { solver in
      let loose = try solver.solveInteger(
        within: IntegerLimits(seconds: .infinity, relativeGap: 0.5),
        progress: nil
      )
      #expect(loose.termination == .optimal)
      #expect(try #require(loose.gap) <= 0.5)
      #expect(loose.bound <= -Double(IntegerTests.best) + 1e-6)
      let tight = try solver.solveInteger(within: IntegerLimits(relativeGap: -1), progress: nil)
      #expect(try #require(tight.objective).isClose(to: -Double(IntegerTests.best)))
      let none = try solver.solveInteger(within: IntegerLimits(seconds: .nan), progress: nil)
      #expect(none.termination == .timeLimit)
    }
  }

  @Test("A limit of nodes is kept")
  func nodeLimit() throws {
    let outcome = try GLPKSolver().withSolver(for: IntegerTests.stubborn, cancel: nil) {
      try $0.solveInteger(within: IntegerLimits(nodes: 50), progress: nil)
    }
    #expect(outcome.termination == .iterationLimit)
    #expect((50..<100).contains(outcome.nodes))
    #expect(outcome.bound.isFinite)
  }

  @Test("The listener hears bounds that only rise, and can stop the search")
  func listener() throws {
    let (outcome, bounds) = try GLPKSolver().withSolver(
      for: IntegerTests.stubborn,
      cancel: nil
    ) { solver in
      var bounds: [Double] = []
      let outcome = try solver.solveInteger(within: .none) { progress in
        bounds.append(progress.bound)
        #expect(progress.incumbent == nil && progress.gap == nil)
        return bounds.count < 20
      }
      return (outcome, bounds)
    }
    #expect(outcome.termination == .cancelled)
    #expect(bounds.count == 20)
    #expect(bounds == bounds.sorted())
  }

  @Test("A raised flag stops the search")
  func cancel() throws {
    let flag = CancelFlag()
    let outcome = try GLPKSolver().withSolver(for: IntegerTests.stubborn, cancel: flag) { solver in
      try solver.solveInteger(within: .none) { progress in
        if progress.nodes > 10 { flag.cancel() }
        return true
      }
    }
    #expect(outcome.termination == .cancelled)
  }
}
