import GLPKSolving
import LinearPrograms
import Testing

/// A small program and how its solving must end.
struct Ending: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let program: LinearProgram
  let termination: Termination
  let objective: Double?

  init(
    _ name: String,
    _ program: LinearProgram,
    _ termination: Termination = .optimal,
    _ objective: Double? = nil
  ) {
    testDescription = name
    self.program = program
    self.termination = termination
    self.objective = objective
  }

  static let all: [Ending] = [
    Ending(
      "rows that contradict each other",
      .dense([[1, 1], [1, 1]], rows: [.atLeast(3), .atMost(2)], costs: [1, 1]),
      .infeasible
    ),
    Ending(
      "an empty row that must be positive",
      .dense([[0]], rows: [.atLeast(1)], costs: [1]),
      .infeasible
    ),
    Ending(
      "a cost that can fall without end",
      .dense([[1, -1]], rows: [.atMost(4)], costs: [-1, 0]),
      .unbounded
    ),
    Ending(
      // E. M. L. Beale, Cycling in the dual simplex algorithm, Naval Research Logistics Quarterly
      // 2, 1955: the textbook rule goes round in circles here. x₁ = x₃ = 1 costs −3/4 − 1/2.
      "Beale's program, on which careless simplex methods cycle",
      .dense(
        [[0.25, -8, -1, 9], [0.5, -12, -0.5, 3], [0, 0, 1, 0]],
        rows: [.atMost(0), .atMost(0), .atMost(1)],
        costs: [-0.75, 20, -0.5, 6]
      ),
      .optimal,
      -1.25
    ),
    Ending(
      // V. Klee and G. J. Minty, How good is the simplex algorithm?, 1972, in three dimensions.
      "Klee and Minty's cube",
      .dense(
        [[1, 0, 0], [20, 1, 0], [200, 20, 1]],
        rows: [.atMost(1), .atMost(100), .atMost(10_000)],
        costs: [-100, -10, -1]
      ),
      .optimal,
      -10_000
    ),
    Ending(
      "a corner where many rows meet",
      .dense(
        [[1, 1], [2, 1], [1, 2], [3, 2]],
        rows: [.atMost(2), .atMost(2), .atMost(4), .atMost(4)],
        costs: [-1, -1]
      ),
      .optimal,
      -2
    ),
    Ending(
      // |x − 3| with x free: x = 3 costs nothing.
      "a free column that must go below zero",
      .dense(
        [[1, 1], [-1, 1]],
        rows: [.atLeast(-3), .atLeast(3)],
        costs: [0, 1],
        columns: [.free, .nonNegative]
      ),
      .optimal,
      0
    ),
    Ending(
      "a range, of which the lower end binds",
      .dense([[1, 1]], rows: [.between(2, 5)], costs: [2, 3]),
      .optimal,
      4
    ),
    Ending(
      "a range, of which the upper end binds",
      .dense([[1, 1]], rows: [.between(2, 5)], costs: [-2, -3]),
      .optimal,
      -15
    ),
    Ending(
      "a fixed column",
      .dense(
        [[1, 1]],
        rows: [.atLeast(5)],
        costs: [10, 1],
        columns: [.exactly(2), .nonNegative]
      ),
      .optimal,
      23
    ),
    Ending(
      "an equality",
      .dense([[1, 2], [1, -1]], rows: [.exactly(7), .exactly(1)], costs: [1, 1]),
      .optimal,
      5
    ),
    Ending(
      "a column bounded from above only",
      .dense([[1]], rows: [.free], costs: [-1], columns: [.atMost(-4)]),
      .optimal,
      4
    ),
    Ending(
      "no columns at all",
      .dense([[]], rows: [.between(-1, 1)], costs: []),
      .optimal,
      0
    ),
  ]
}

@Suite("How solves end")
struct OutcomeTests {
  @Test("Each method reads the ending right", arguments: Ending.all, SimplexMethod.allCases)
  func ending(_ ending: Ending, method: SimplexMethod) throws {
    let outcome = try optimum(ending.program, method)
    #expect(outcome.termination == ending.termination, "\(outcome.sentence)")
    if let objective = ending.objective {
      #expect(outcome.objective.isClose(to: objective))
    }
    #expect((outcome.primal == .noneExists) == (ending.termination == .infeasible))
    #expect((outcome.dual == .noneExists) == (ending.termination == .unbounded))
  }

  @Test("The cost offset is part of the cost")
  func offset() throws {
    var program = LinearProgram(costOffset: 100)
    let row = program.addRow(Row(bounds: .atLeast(2)))
    program.addColumn(Column(cost: 3, entries: [Entry(row: row, value: 1)]))
    #expect(try optimum(program).objective.isClose(to: 106))
  }

  @Test("A limit of iterations is kept, and going on reaches the same optimum")
  func iterationLimit() throws {
    let program = LinearProgram.random(seed: 1, rows: 40, columns: 120, density: 0.2)
    let whole = try optimum(program)
    let (first, second) = try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      (
        try solver.solve(.primal, within: SolveLimits(iterations: 7)),
        try solver.solve(.primal, within: .none)
      )
    }
    #expect(first.termination == .iterationLimit)
    #expect(first.iterations == 7)
    #expect(second.termination == .optimal)
    #expect(second.objective.isClose(to: whole.objective))
  }

  @Test("No seconds left is a time limit, and nothing is claimed")
  func timeLimit() throws {
    let outcome = try GLPKSolver().withSolver(for: Textbook.cyclic.program, cancel: nil) {
      try $0.solve(.primal, within: SolveLimits(seconds: 0))
    }
    #expect(outcome.termination == .timeLimit)
    #expect(outcome.primal == .undefined)
    #expect(outcome.objective.isNaN)
  }

  @Test("The same program gives the same iterations and the same bits")
  func deterministic() throws {
    let program = LinearProgram.random(seed: 5, rows: 60, columns: 200, density: 0.2)
    let first = try optimum(program)
    #expect(try optimum(program) == first)
  }
}
