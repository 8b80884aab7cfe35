import GLPKSolving
import LinearPrograms
import Testing

@Suite("Duals and reduced costs")
struct DualsTests {
  /// A solution in plain values, out of its session.
  struct Point: Sendable {
    var outcome: LPOutcome
    var values: [Double]
    var duals: [Double]
    var reducedCosts: [Double]
  }

  static func solve(_ program: LinearProgram, _ method: SimplexMethod) throws -> Point {
    try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      let outcome = try solver.solve(method, within: .none)
      let ids = program.columns.indices.map(ColumnID.init)
      return Point(
        outcome: outcome,
        values: ids.map(solver.value(of:)),
        duals: solver.duals(),
        reducedCosts: ids.map(solver.reducedCost(of:))
      )
    }
  }

  @Test(
    "A dual is what the cost does when the row's bound moves",
    arguments: 0..<6 as Range<UInt64>
  )
  func finiteDifferences(seed: UInt64) throws {
    let program = LinearProgram.random(seed: seed, rows: 8, columns: 20, density: 0.4)
    let duals = try DualsTests.solve(program, .primal).duals
    let step = 1e-5
    let costs = try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      try program.rows.indices.map { i in
        let bound = program.rows[i].bounds.lower
        try solver.setBounds(.atLeast(bound + step), of: RowID(i))
        let above = try solver.solve(.dual, within: .none).objective
        try solver.setBounds(.atLeast(bound - step), of: RowID(i))
        let below = try solver.solve(.dual, within: .none).objective
        try solver.setBounds(.atLeast(bound), of: RowID(i))
        return (above - below) / (2 * step)
      }
    }
    for (dual, slope) in zip(duals, costs) {
      #expect(dual >= -1e-9)
      #expect(dual.isClose(to: slope, within: 1e-5))
    }
  }

  @Test(
    "Values and duals prove each other optimal",
    arguments: 0..<10 as Range<UInt64>,
    SimplexMethod.allCases
  )
  func certificate(seed: UInt64, method: SimplexMethod) throws {
    let program = LinearProgram.random(seed: seed, rows: 30, columns: 90, density: 0.2)
    let point = try DualsTests.solve(program, method)
    var activity = Array(repeating: 0.0, count: program.rows.count)
    var dualCost = 0.0
    for (j, column) in program.columns.enumerated() {
      var reduced = column.cost
      for entry in column.entries {
        activity[entry.row.index] += entry.value * point.values[j]
        reduced -= entry.value * point.duals[entry.row.index]
      }
      #expect(point.reducedCosts[j].isClose(to: reduced, within: 1e-9))
      #expect(point.values[j] >= column.bounds.lower - 1e-7)
      #expect(point.values[j] <= column.bounds.upper + 1e-7)
      // A column pays its reduced cost at the bound that the sign holds it to.
      dualCost += reduced < 0 && column.bounds.upper.isFinite ? reduced * column.bounds.upper : 0
      #expect(reduced >= -1e-7 || column.bounds.upper.isFinite)
    }
    for (i, row) in program.rows.enumerated() {
      #expect(activity[i] >= row.bounds.lower - 1e-6)
      dualCost += point.duals[i] * row.bounds.lower
    }
    #expect(point.outcome.objective.isClose(to: dualCost))
  }

  @Test("A row that holds from above has a dual that is not positive")
  func sign() throws {
    let program = LinearProgram.dense([[1]], rows: [.atMost(4)], costs: [-3])
    #expect(try DualsTests.solve(program, .primal).duals == [-3])
  }
}
