import Foundation
import Testing

/// A small instance of the public format, and where those of the public set are.
private enum Instances {
  /// Every section and every rule once, some of them binding.
  static let tiny = """
    # Two people, a week.
    SECTION_HORIZON
    7

    SECTION_SHIFTS
    # ShiftID, Length in mins, Shifts which cannot follow this shift
    E,480,
    L,600,E

    SECTION_STAFF
    A,E=7|L=2,2760,1440,3,2,2,1
    B,E=7|L=7,2400,960,4,1,1,0

    SECTION_DAYS_OFF
    A,2

    SECTION_SHIFT_ON_REQUESTS
    A,0,L,2
    B,1,E,3
    B,5,E,1

    SECTION_SHIFT_OFF_REQUESTS
    B,4,L,2
    A,3,E,1

    SECTION_COVER
    \(required.enumerated().map { "\($0 / 2),\($0 % 2 == 0 ? "E" : "L"),\($1),100,1" }
      .joined(separator: "\n"))

    """

  private static let required = [1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1]

  static let data: URL = {
    if let path = ProcessInfo.processInfo.environment["ROTA_DATA"] {
      return URL(fileURLWithPath: path)
    }
    return RepositoryScript.root.appendingPathComponent("../shared/data")
  }()

  static func path(_ name: String) -> String? {
    let path = data.appendingPathComponent(name).path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}

/// What a run of the harness prints.
struct BenchFigures: Decodable {
  var instance: String
  var objective: Double
  var bound: Double
  var broken: Int
}

@Suite("rota-bench curtois: shift scheduling in the public format")
struct CurtoisBenchTests {
  private func run(_ text: String, _ folder: TemporaryFolder) throws -> BuiltCommand.Outcome {
    let file = folder.path("tiny.txt")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let roster = folder.path("roster.txt")
    return try BuiltCommand("rota-bench")
      .run(["curtois", file, "--effort", "1", "--roster", roster])
  }

  /// 105 is the least of all 54 · 127 rosters that keep the rules, counted by other code.
  @Test("The best roster of a small instance is found and proven, whatever the line ends are")
  func tiny() throws {
    for text in [
      Instances.tiny, "\u{FEFF}" + Instances.tiny.replacingOccurrences(of: "\n", with: "\r\n"),
    ] {
      let folder = try TemporaryFolder()
      let outcome = try run(text, folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let line = try JSONDecoder().decode(BenchFigures.self, from: Data(outcome.output.utf8))
      #expect(line.instance == "tiny")
      #expect(line.objective == 105)
      #expect(line.bound == 105)
      #expect(line.broken == 0)
      let roster = try String(contentsOfFile: folder.path("roster.txt"), encoding: .utf8)
      let rows = roster.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      #expect(rows.map(\.first) == ["A:", "B:"])
      #expect(rows.allSatisfy { $0.count == 8 })
      #expect(Set(rows.flatMap { $0.dropFirst() }) == [".", "E", "L"])
      #expect(rows.first?[3] == ".", "a day off is one")
    }
  }

  @Test(
    "What can't be read is told with its line",
    arguments: [
      ("A,0,L,2", "Z,0,L,2", "line 18 names 'Z', who is not in SECTION_STAFF"),
      ("L,600,E", "L,ten,E", "line 8 has 'ten' where a whole number was expected"),
      ("B,1,E,3", "B,1,E", "line 19 has 3 cells, not 4 or more"),
      ("SECTION_HORIZON", "SECTION_DAYS", "SECTION_HORIZON is missing"),
      ("A,0,L,2", "A,0,N,2", "'N' is not in SECTION_SHIFTS"),
      ("0,E,1,100,1", "0,E,1,50,1", "cover weighs differently on day 0, L"),
      ("6,L,1,100,1", "5,L,1,100,1", "cover does not state each shift type once for each day"),
    ]
  )
  func problems(old: String, new: String, message: String) throws {
    let text = Instances.tiny.replacingOccurrences(of: old, with: new)
    let outcome = try run(text, try TemporaryFolder())
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(
    "A public instance: nothing broken, and bound and objective on both sides of its optimum",
    .enabled(
      if: Instances.path("curtois/Instance3.txt") != nil,
      "needs curtois/Instance3.txt in ROTA_DATA or ../shared/data"
    )
  )
  func publicInstance() throws {
    let file = try #require(Instances.path("curtois/Instance3.txt"))
    let outcome = try BuiltCommand("rota-bench").run(["curtois", file, "--effort", "1"])
    let line = try JSONDecoder().decode(BenchFigures.self, from: Data(outcome.output.utf8))
    #expect(line.broken == 0)
    #expect(line.bound <= 1001)
    #expect(line.objective >= 1001)
    #expect(line.objective.rounded() == line.objective)
  }
}
