import Foundation
import GLPKSolving
import LinearPrograms
import Testing

@Suite("Model files", .enabled(if: Glpsol.isInstalled, "glpsol is not installed"))
struct FileTests {
  static let options: [ModelFormat: String] = [.cplexLP: "--lp", .mps: "--freemps"]

  /// One of everything that a file must carry; the answer needs all of it.
  static func mixed(_ name: (String) -> String?) -> LinearProgram {
    var program = LinearProgram(name: "Wochenplan für Köln", costOffset: 7.5)
    let cover = program.addRow(Row(name: name("Abdeckung Mo 08:00"), bounds: .between(2.25, 6)))
    let hours = program.addRow(Row(name: name("stunden-größe"), bounds: .exactly(5)))
    let seats = program.addRow(Row(name: name("cost"), bounds: .atMost(4)))
    program.addRow(Row(name: name("free"), bounds: .free))
    program.addColumn(
      Column(
        name: name("früh 1"),
        cost: 1.0 / 3,
        isInteger: true,
        entries: [Entry(row: cover, value: 1), Entry(row: hours, value: 1.5)]
      )
    )
    program.addColumn(
      Column(
        name: name("e5"),
        cost: -0.25,
        bounds: .between(-1.5, 2.5),
        entries: [Entry(row: hours, value: 1), Entry(row: seats, value: 1)]
      )
    )
    program.addColumn(
      Column(
        name: name("früh 1"),
        cost: 0,
        bounds: .free,
        entries: [Entry(row: hours, value: -1), Entry(row: seats, value: -0.125)]
      )
    )
    program.addColumn(Column(name: name("idle"), cost: 2, bounds: .between(1, 3)))
    program.addColumn(
      Column(
        name: name("c0"),
        cost: 1,
        bounds: .exactly(0.5),
        entries: [Entry(row: cover, value: 1)]
      )
    )
    return program
  }

  static func whole(_ program: LinearProgram) throws -> Double {
    let outcome = try GLPKSolver().withSolver(for: program, cancel: nil) {
      try $0.solveInteger(within: .none, progress: nil)
    }
    return try #require(outcome.objective)
  }

  @Test("With any names and with ids, glpsol finds our optimum", arguments: ModelFormat.allCases)
  func names(format: ModelFormat) throws {
    let option = try #require(FileTests.options[format])
    for program in [FileTests.mixed { $0 }, FileTests.mixed { _ in nil }] {
      try withTemporaryFolder { folder in
        let file = folder.appending(path: "modell für alle.txt").path(percentEncoded: false)
        try GLPKSolver().write(program, as: format, to: file)
        let cost = try Glpsol.cost([option, file], in: folder)
        #expect(try cost.isClose(to: FileTests.whole(program)))
        let relaxed = try Glpsol.cost([option, file, "--nomip"], in: folder)
        #expect(try relaxed.isClose(to: optimum(program).objective))
      }
    }
  }

  @Test("Names that the format can hold stay, the others give way to ids")
  func chosenNames() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "model.mps").path()
      try GLPKSolver().write(FileTests.mixed { $0 }, as: .mps, to: file)
      let words = Set(
        try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isWhitespace)
      )
      for kept in ["stunden-größe", "e5", "idle", "offset"] { #expect(words.contains("\(kept)")) }
      // Blanks; the objective's own name; a blank again, twice; an id that belongs to another.
      for id in ["r0", "r2", "c0", "c2", "c4"] { #expect(words.contains("\(id)")) }
      #expect(!words.contains("früh"))
    }
  }

  @Test(
    "A program whose rows all are without bounds keeps its costs",
    arguments: ModelFormat.allCases
  )
  func onlyFreeRows(format: ModelFormat) throws {
    let option = try #require(FileTests.options[format])
    let program = LinearProgram.dense(
      [[1, 1]],
      rows: [.free],
      costs: [3, -2],
      columns: [.atLeast(2), .atMost(5)]
    )
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "model").path()
      try GLPKSolver().write(program, as: format, to: file)
      #expect(try Glpsol.cost([option, file], in: folder).isClose(to: -4))
    }
  }

  @Test("Textbook programs mean the same to glpsol", arguments: Textbook.all, ModelFormat.allCases)
  func textbooks(textbook: Textbook, format: ModelFormat) throws {
    let option = try #require(FileTests.options[format])
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "model").path()
      try GLPKSolver().write(textbook.program, as: format, to: file)
      #expect(try Glpsol.cost([option, file], in: folder).isClose(to: textbook.whole))
      let relaxed = try Glpsol.cost([option, file, "--nomip"], in: folder)
      #expect(relaxed.isClose(to: textbook.linear))
    }
  }

  @Test("A file written after changes shows the changed program under the old ids")
  func afterChanges() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "model").path()
      let cost = try GLPKSolver().withSolver(for: Textbook.airline.program, cancel: nil) { solver in
        try solver.removeColumns([ColumnID(1)])
        try solver.setCost(100, of: ColumnID(2))
        try solver.setBounds(.atLeast(40), of: ColumnID(4))
        try solver.write(.mps, to: file)
        return try solver.solve(.primal, within: .none).objective
      }
      #expect(try Glpsol.cost(["--freemps", file, "--nomip"], in: folder).isClose(to: cost))
      let text = try String(contentsOfFile: file, encoding: .utf8)
      #expect(text.contains(" c2 ") && text.contains(" c4 ") && !text.contains(" c1 "))
    }
  }

  @Test("A file that cannot be written is an error with its path", arguments: ModelFormat.allCases)
  func unwritable(format: ModelFormat) throws {
    let path = "/no/such/folder/model"
    let error = try #require(throws: LPSolverError.self) {
      try GLPKSolver().write(Textbook.bank.program, as: format, to: path)
    }
    guard case .cannotWrite(path, let reason) = error else {
      Issue.record("not the error for files: \(error)")
      return
    }
    #expect(reason.contains("Unable to create"))
  }

  @Test("The MathProg model of the cyclic day is the program built in Swift")
  func cyclicModel() throws {
    let models = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Models")
    let arguments = [
      "--math", models.appending(path: "cyclic.mod").path(percentEncoded: false),
      "--data", models.appending(path: "data/cyclic.dat").path(percentEncoded: false),
    ]
    try withTemporaryFolder { folder in
      let program = Textbook.cyclic.program
      let whole = try Glpsol.cost(arguments, in: folder)
      #expect(try whole.isClose(to: FileTests.whole(program)))
      let relaxed = try Glpsol.cost(arguments + ["--nomip"], in: folder)
      #expect(try relaxed.isClose(to: optimum(program).objective))
    }
  }
}
