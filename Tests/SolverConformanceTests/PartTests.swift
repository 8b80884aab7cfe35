import GLPKSolving
import LinearPrograms
import Testing

@Suite("Parts of programs")
struct PartTests {
  /// A program, and a solution that is not its best.
  private struct Case {
    let program: LinearProgram
    var values: [Double] = []

    init(seed: UInt64) throws {
      program = LinearProgram.random(seed: seed, rows: 30, columns: 90, density: 0.1)
      values = try GLPKSolver().withSolver(for: program, cancel: nil) { [program] solver in
        for index in program.columns.indices {
          try solver.setCost(Double((index * 7) % 11 + 1), of: ColumnID(index))
        }
        _ = try solver.solve(.primal, within: .none)
        return program.columns.indices.map { solver.value(of: ColumnID($0)) }
      }
    }

    /// Columns held: the first five of each six, so that some rows are left out.
    var held: [Double?] { values.enumerated().map { $0.offset % 6 == 5 ? nil : $0.element } }

    /// Rows in which a free column stands.
    var openRows: Set<RowID> {
      Set(zip(program.columns, held).flatMap { $1 == nil ? $0.entries.map(\.row) : [] })
    }

    /// More columns, in rows of the whole that the part has.
    var others: [Column] {
      let rows = openRows.sorted()
      return [
        Column(cost: 0.5, entries: rows.map { Entry(row: $0, value: 1) }),
        Column(cost: 0.1, bounds: .between(0, 2), entries: [Entry(row: rows[3], value: 2)]),
      ]
    }

    /// The whole with these columns fixed.
    func fixed<Result: Sendable>(_ body: (any LPSolver) throws -> Result) throws -> Result {
      try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
        for (index, value) in held.enumerated() {
          if let value { try solver.setBounds(.exactly(value), of: ColumnID(index)) }
        }
        return try body(solver)
      }
    }

    var part: ProgramPart {
      ProgramPart(of: program, holding: held, and: [], keeping: { _ in false })
    }

    func parted<Result: Sendable>(_ body: (PartSolver) throws -> Result) throws -> Result {
      let part = part
      return try GLPKSolver().withSolver(for: part.program, cancel: nil) {
        try body(PartSolver($0, of: part))
      }
    }
  }

  @Test("A part has the optimum of the whole with the same columns fixed", arguments: 0..<10)
  func optimum(seed: UInt64) throws {
    let trial = try Case(seed: seed)
    let whole = try trial.fixed { solver in
      let objective = try solver.solve(.primal, within: .none).objective
      return (objective, trial.program.columns.indices.map { solver.value(of: ColumnID($0)) })
    }
    let part = try trial.parted { solver in
      let objective = try solver.solve(.primal, within: .none).objective
      return (objective, trial.program.columns.indices.map { solver.value(of: ColumnID($0)) })
    }
    #expect(part.0.isClose(to: whole.0))
    for (index, value) in trial.held.enumerated() where value != nil {
      #expect(part.1[index] == value)
    }
    let costs = trial.program.columns.map(\.cost)
    let cost: Double = zip(costs, part.1).map { $0 * $1 }.reduce(0, +)
    #expect(cost.isClose(to: part.0), "the values are a solution of that cost")
  }

  @Test("Columns added, removed and made dearer count as in the whole", arguments: 0..<10)
  func columns(seed: UInt64) throws {
    let trial = try Case(seed: seed)
    func run(_ solver: any LPSolver) throws -> [Double] {
      _ = try solver.solve(.primal, within: .none)
      let ids = try solver.addColumns(trial.others)
      #expect(ids == [ColumnID(90), ColumnID(91)])
      let both = try solver.solve(.primal, within: .none).objective
      try solver.setCost(50, of: ids[0])
      let dear = try solver.solve(.primal, within: .none).objective
      try solver.setBounds(.exactly(0), of: ids[0])
      if solver.status(of: ids[1]) != .basic { try solver.removeColumns([ids[1]]) }
      return [both, dear, try solver.solve(.primal, within: .none).objective]
    }
    let whole = try trial.fixed(run)
    let part = try trial.parted(run)
    for (mine, theirs) in zip(part, whole) { #expect(mine.isClose(to: theirs)) }
  }

  @Test("Duals are those of the rows there are, and zero for the others", arguments: 0..<10)
  func duals(seed: UInt64) throws {
    let trial = try Case(seed: seed)
    let openRows = trial.openRows
    try trial.parted { solver in
      #expect(solver.rowCount == openRows.count)
      #expect(solver.rowCount < trial.program.rows.count, "some rows are left out")
      let unsolved = solver.duals().allSatisfy { $0.isNaN }
      #expect(unsolved)
      _ = try solver.solve(.primal, within: .none)
      let duals = solver.duals()
      #expect(duals.count == trial.program.rows.count)
      for (index, dual) in duals.enumerated() where !openRows.contains(RowID(index)) {
        #expect(dual == 0)
      }
      for (index, value) in trial.held.enumerated() where value == nil {
        let column = trial.program.columns[index]
        let left = column.entries.reduce(column.cost) { $0 - $1.value * duals[$1.row.index] }
        #expect(solver.reducedCost(of: ColumnID(index)).isClose(to: left))
      }
    }
  }

  @Test("A basis taken from a part can be put back, and solves at once")
  func basis() throws {
    let trial = try Case(seed: 6)
    let (basis, objective) = try trial.parted { solver in
      _ = try solver.addColumns(trial.others)
      let objective = try solver.solve(.primal, within: .none).objective
      return (solver.basis(), objective)
    }
    try trial.parted { solver in
      _ = try solver.addColumns(trial.others)
      try solver.setBasis(basis)
      let outcome = try solver.solve(.primal, within: .none)
      #expect(outcome.objective.isClose(to: objective))
      #expect(outcome.iterations == 0)
    }
  }

  @Test("Others held count, rows asked for stay, and what can't be changed is refused")
  func limits() throws {
    var program = LinearProgram()
    let need = program.addRow(Row(bounds: .atLeast(5)))
    let empty = program.addRow(Row(bounds: .exactly(1)))
    let held = program.addColumn(Column(cost: 3, entries: [Entry(row: need, value: 1)]))
    let free = program.addColumn(Column(cost: 2, entries: [Entry(row: need, value: 1)]))
    let other = Column(cost: 10, entries: [Entry(row: need, value: 1)])
    let part = ProgramPart(of: program, holding: [1.5, nil], and: [other]) { $0 == empty }
    try GLPKSolver().withSolver(for: part.program, cancel: nil) { inner in
      let solver = PartSolver(inner, of: part)
      #expect(solver.rowCount == 2)
      _ = try solver.addColumns([Column(cost: 1, entries: [Entry(row: empty, value: 1)])])
      let outcome = try solver.solve(.primal, within: .none)
      #expect(outcome.objective.isClose(to: 20.5))
      #expect(solver.value(of: free).isClose(to: 2.5))
      #expect(solver.value(of: held) == 1.5)
      #expect(solver.status(of: held) == .fixed)
      try solver.setBounds(.atLeast(7), of: need)
      let more = try solver.solve(.dual, within: .none)
      #expect(more.objective.isClose(to: 24.5), "10 + 3 · 1.5 + 2 · 4.5 + 1")
      #expect(throws: LPSolverError.unknownColumn(held)) { try solver.setCost(1, of: held) }
      do {
        _ = try solver.addRows([Row(name: "more", bounds: .free)])
        Issue.record("a part has no more rows than its program")
      } catch LPSolverError.invalid(let problems) {
        #expect(problems.map(\.place) == ["row more"])
      }
      #expect(try solver.solve(.dual, within: .none).objective.isClose(to: 24.5), "as before")
    }
  }
}
