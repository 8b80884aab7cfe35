import GLPKSolving
import LinearPrograms
import Testing

/// A program with one thing wrong, and what is said of it.
struct Mistake: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let program: LinearProgram
  let place: String
  let word: String

  init(
    _ name: String,
    at place: String,
    says word: String,
    _ edit: (inout LinearProgram) -> Void
  ) {
    testDescription = name
    var program = LinearProgram(name: "mistaken")
    program.addRow(Row(name: "cover", bounds: .atLeast(1)))
    edit(&program)
    self.program = program
    self.place = place
    self.word = word
  }

  static func column(
    _ name: String,
    says word: String,
    _ column: Column,
    at place: String = "column 0"
  ) -> Mistake {
    Mistake(name, at: place, says: word) { $0.addColumn(column) }
  }

  static func row(_ name: String, says word: String, _ row: Row, at place: String) -> Mistake {
    Mistake(name, at: place, says: word) { $0.addRow(row) }
  }

  static let all: [Mistake] = [
    .column("NaN cost", says: "finite", Column(cost: .nan)),
    .column("infinite cost", says: "finite", Column(cost: -.infinity)),
    .column(
      "NaN coefficient",
      says: "coefficient",
      Column(cost: 1, entries: [Entry(row: RowID(0), value: .nan)])
    ),
    .column(
      "infinite coefficient",
      says: "coefficient",
      Column(cost: 1, entries: [Entry(row: RowID(0), value: .infinity)])
    ),
    .column("NaN bound", says: "not a number", Column(cost: 1, bounds: .atLeast(.nan))),
    .column("inverted bounds", says: "above", Column(cost: 1, bounds: .between(3, 2))),
    .column("infinite lower bound", says: "finite", Column(cost: 1, bounds: .atLeast(.infinity))),
    .column(
      "no whole number between",
      says: "whole",
      Column(cost: 1, bounds: .between(1.2, 1.8), isInteger: true)
    ),
    .column(
      "row twice",
      says: "twice",
      Column(
        name: "early",
        cost: 1,
        entries: [Entry(row: RowID(0), value: 1), Entry(row: RowID(0), value: 2)]
      ),
      at: "column 0 (early)"
    ),
    .column(
      "unknown row",
      says: "no such row",
      Column(cost: 1, entries: [Entry(row: RowID(7), value: 1)])
    ),
    .column(
      "negative row",
      says: "no such row",
      Column(cost: 1, entries: [Entry(row: RowID(-1), value: 1)])
    ),
    .column(
      "tab in a name",
      says: "control",
      Column(name: "a\tb", cost: 1),
      at: "column 0 (ab)"
    ),
    .row(
      "inverted row",
      says: "above",
      Row(name: "seats", bounds: .between(9, 1)),
      at: "row 1 (seats)"
    ),
    .row(
      "long name",
      says: "255",
      Row(name: String(repeating: "ä", count: 128), bounds: .free),
      at: "row 1 (\(String(repeating: "ä", count: 60)))"
    ),
    Mistake("NaN offset", at: "the cost offset", says: "finite") { $0.costOffset = .nan },
    Mistake("no rows", at: "the program", says: "at least one row") {
      $0 = LinearProgram(name: "empty")
    },
  ]
}

@Suite("What is refused before a solver sees it")
struct ValidationTests {
  @Test("One mistake is one problem, with place, value and a guess", arguments: Mistake.all)
  func mistake(_ mistake: Mistake) throws {
    let problems = mistake.program.problems()
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.place == mistake.place)
    #expect(!problem.value.isEmpty)
    #expect(problem.sentence.contains(mistake.word))
    #expect(problem.hint.hasPrefix("Maybe "))
    #expect(throws: LPSolverError.invalid(problems)) { try optimum(mistake.program) }
  }

  @Test("All mistakes are listed at once")
  func allAtOnce() {
    var program = LinearProgram()
    let row = program.addRow(Row(bounds: .between(2, 1)))
    program.addColumn(
      Column(
        cost: .nan,
        bounds: .atMost(.nan),
        entries: [
          Entry(row: row, value: .infinity), Entry(row: row, value: 1),
          Entry(row: RowID(3), value: 1),
        ]
      )
    )
    #expect(program.problems().count == 6)
  }

  @Test("A sound program has no problems, and its bounds on whole numbers are rounded inwards")
  func sound() throws {
    var program = LinearProgram()
    let row = program.addRow(Row(bounds: .atLeast(0)))
    program.addColumn(
      Column(
        cost: 1,
        bounds: .between(0.5, 2.5),
        isInteger: true,
        entries: [Entry(row: row, value: 1)]
      )
    )
    #expect(program.problems().isEmpty)
    #expect(try optimum(program).objective.isClose(to: 1))
  }

  @Test("Later changes are checked as well, and nothing is changed by a refused one")
  func laterChanges() throws {
    let program = Textbook.postOffice.program
    try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      let good = Column(cost: 0, entries: [Entry(row: RowID(0), value: 1)])
      let bad = Column(name: "bad", cost: .nan)
      let error = try #require(throws: LPSolverError.self) {
        try solver.addColumns([good, bad])
      }
      #expect(error.description.hasPrefix("column 8 (bad): cost nan: "))
      #expect(throws: LPSolverError.self) { try solver.addRows([Row(bounds: .between(1, 0))]) }
      #expect(throws: LPSolverError.self) { try solver.setCost(.infinity, of: ColumnID(0)) }
      #expect(throws: LPSolverError.self) {
        try solver.setBounds(.between(0.1, 0.9), of: ColumnID(0))
      }
      #expect(throws: LPSolverError.self) { try solver.setBounds(.atLeast(.nan), of: RowID(0)) }
      #expect(throws: LPSolverError.unknownRow(RowID(7))) {
        try solver.setBounds(.free, of: RowID(7))
      }
      #expect(throws: LPSolverError.unknownColumn(ColumnID(7))) {
        try solver.setCost(1, of: ColumnID(7))
      }
      #expect(try solver.solve(.primal, within: .none).objective.isClose(to: 67.0 / 3))
    }
  }
}
