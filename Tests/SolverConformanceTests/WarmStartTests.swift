import GLPKSolving
import LinearPrograms
import Testing

@Suite("Changing a program and going on")
struct WarmStartTests {
  let program = LinearProgram.random(seed: 11, rows: 50, columns: 200, density: 0.15)

  /// The program with its first `count` columns only.
  func part(_ count: Int) -> LinearProgram {
    var part = LinearProgram()
    for row in program.rows { part.addRow(row) }
    for column in program.columns.prefix(count) { part.addColumn(column) }
    return part
  }

  @Test("Columns added in parts reach the optimum of the whole in fewer iterations")
  func columnsAdded() throws {
    let whole = try optimum(program)
    let last = try GLPKSolver().withSolver(for: part(60), cancel: nil) { solver in
      var cost = try solver.solve(.primal, within: .none).objective
      var last: LPOutcome?
      for first in stride(from: 60, to: 200, by: 20) {
        let ids = try solver.addColumns(Array(program.columns[first..<first + 20]))
        #expect(ids == (first..<first + 20).map(ColumnID.init))
        #expect(!solver.isSolved)
        let outcome = try solver.solve(.primal, within: .none)
        #expect(outcome.objective <= cost + 1e-9)
        cost = outcome.objective
        last = outcome
      }
      return try #require(last)
    }
    #expect(last.objective.isClose(to: whole.objective))
    #expect(last.iterations < whole.iterations / 2)
  }

  @Test("Handles keep their meaning when other columns are removed")
  func columnsRemoved() throws {
    try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      let before = try solver.solve(.primal, within: .none)
      let ids = program.columns.indices.map(ColumnID.init)
      let values = ids.map(solver.value(of:))
      let idle = ids.filter { solver.status(of: $0) == .atLower }
      try solver.removeColumns(idle)
      #expect(try solver.addColumns([Column(cost: 1000)]) == [ColumnID(200)])
      let after = try solver.solve(.primal, within: .none)
      #expect(after.iterations == 0)
      #expect(after.objective.isClose(to: before.objective))
      for id in ids { #expect(solver.value(of: id).isClose(to: values[id.index])) }
      let gone = try #require(idle.first)
      #expect(solver.status(of: gone) == .fixed)
      #expect(solver.reducedCost(of: gone).isNaN)
      #expect(throws: LPSolverError.unknownColumn(gone)) { try solver.setCost(1, of: gone) }
      #expect(throws: LPSolverError.unknownColumn(gone)) { try solver.removeColumns([gone]) }
    }
  }

  @Test("A basic column is not removed, nor any that was to go with it")
  func basicStays() throws {
    try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      _ = try solver.solve(.primal, within: .none)
      let ids = program.columns.indices.map(ColumnID.init)
      let basic = try #require(ids.first { solver.status(of: $0) == .basic })
      let idle = try #require(ids.first { solver.status(of: $0) == .atLower })
      #expect(throws: LPSolverError.basicColumns([basic])) {
        try solver.removeColumns([idle, basic])
      }
      #expect(solver.isSolved)
      #expect(solver.basis().columns[idle] == .atLower)
    }
  }

  @Test("A basis taken from one session needs no iteration in the next")
  func basisAcrossSessions() throws {
    let (cold, basis) = try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      (try solver.solve(.primal, within: .none), solver.basis())
    }
    #expect(cold.iterations > 0)
    for method in SimplexMethod.allCases {
      let warm = try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
        try solver.setBasis(basis)
        #expect(solver.basis() == basis)
        return try solver.solve(method, within: .none)
      }
      #expect(warm.iterations == 0)
      #expect(warm.objective.isClose(to: cold.objective))
    }
  }

  @Test("A basis with a wrong count or of another program is refused")
  func wrongBasis() throws {
    try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      var basis = solver.basis()
      basis.columns[ColumnID(0)] = .basic
      #expect(throws: LPSolverError.self) { try solver.setBasis(basis) }
      basis.columns = [ColumnID(200): .atLower]
      #expect(throws: LPSolverError.unknownColumn(ColumnID(200))) { try solver.setBasis(basis) }
      basis.rows.append(.basic)
      #expect(throws: LPSolverError.self) { try solver.setBasis(basis) }
    }
  }

  @Test("A singular basis is mended, and the outcome says so")
  func singularBasis() throws {
    let twins = LinearProgram.dense(
      [[1, 1, 0], [1, 1, 1]],
      rows: [.atLeast(1), .atLeast(2)],
      costs: [1, 2, 3]
    )
    let outcome = try GLPKSolver().withSolver(for: twins, cancel: nil) { solver in
      try solver.setBasis(
        Basis(
          rows: [.atLower, .atLower],
          columns: [ColumnID(0): .basic, ColumnID(1): .basic]
        )
      )
      return try solver.solve(.primal, within: .none)
    }
    #expect(outcome.termination == .optimal)
    #expect(outcome.objective.isClose(to: 2))
    #expect(outcome.sentence.contains("made anew"))
  }

  @Test("Any change drops the values until the next solve")
  func valuesDropped() throws {
    try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      let (column, row) = (ColumnID(0), RowID(0))
      let changes: [() throws -> Void] = [
        { try solver.setCost(2, of: column) },
        { try solver.setBounds(.between(0, 9), of: column) },
        { try solver.setBounds(.atLeast(3), of: row) },
        { _ = try solver.addRows([Row(bounds: .free)]) },
        { _ = try solver.addColumns([Column(cost: 1)]) },
        { try solver.setBasis(solver.basis()) },
      ]
      #expect(!solver.isSolved)
      for change in changes {
        _ = try solver.solve(.primal, within: .none)
        #expect(solver.isSolved)
        #expect(solver.value(of: column).isFinite)
        try change()
        #expect(!solver.isSolved)
        #expect(solver.value(of: column).isNaN)
        #expect(solver.reducedCost(of: column).isNaN)
        #expect(solver.duals().allSatisfy { $0.isNaN })
        #expect(solver.duals().count == solver.rowCount)
      }
    }
  }

  @Test("Rows added later hold for columns added after them")
  func rowsAdded() throws {
    let start = LinearProgram.dense([[1]], rows: [.atLeast(2)], costs: [5])
    let outcome = try GLPKSolver().withSolver(for: start, cancel: nil) { solver in
      #expect(try solver.addRows([Row(bounds: .atMost(1))]) == [RowID(1)])
      #expect(solver.rowCount == 2)
      _ = try solver.addColumns([
        Column(
          cost: 1,
          entries: [Entry(row: RowID(0), value: 1), Entry(row: RowID(1), value: 1)]
        )
      ])
      return try solver.solve(.primal, within: .none)
    }
    #expect(outcome.objective.isClose(to: 6))
  }

  @Test("Adding and removing nothing is allowed")
  func nothing() throws {
    try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      #expect(try solver.addRows([]).isEmpty)
      #expect(try solver.addColumns([]).isEmpty)
      try solver.removeColumns([])
    }
  }
}
