import Foundation
import Testing

/// A folder with one tiny public instance, a scorer that says what the test wants, and a work list.
private struct TinySuite {
  let folder: TemporaryFolder

  /// One person for one shift of a week in which two are wanted on Monday: one missing, 100, is the best.
  private static let instance = """
    SECTION_HORIZON
    7

    SECTION_SHIFTS
    D,480,

    SECTION_STAFF
    A,D=7,480,480,5,1,1,1

    SECTION_DAYS_OFF

    SECTION_SHIFT_ON_REQUESTS

    SECTION_SHIFT_OFF_REQUESTS

    SECTION_COVER
    \((0..<7).map { "\($0),D,\($0 == 0 ? 2 : 0),100,1" }.joined(separator: "\n"))

    """

  init(scorer: String) throws {
    folder = try TemporaryFolder()
    for name in ["data", "data/curtois", "tools"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name),
        withIntermediateDirectories: true
      )
    }
    try write(TinySuite.instance, "data/curtois/tiny.txt")
    try write("print(\"\(scorer)\")\n", "tools/score_curtois.py")
    try write(
      "suite,family,instance,seconds,seeds,target\none,curtois,tiny,5,1 2,objective 100\n",
      "suites.csv"
    )
    try write(
      "family,instance,best_known,is_proven,published,lower_bound,source\n"
        + "curtois,tiny,100,yes,,,test\n",
      "known.csv"
    )
    try write("<!-- rota-bench report: begin -->\n<!-- rota-bench report: end -->\n", "RESULTS.md")
  }

  private func write(_ text: String, _ name: String) throws {
    try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path(name), encoding: .utf8)
  }

  func run(_ more: String...) throws -> BuiltCommand.Outcome {
    try BuiltCommand("rota-bench").run(
      [
        "suite", "one", "--data", folder.path("data"), "--list", folder.path("suites.csv"),
        "--known", folder.path("known.csv"), "--out", folder.path("results/tiny.csv"),
      ] + more
    )
  }

  func report() throws -> BuiltCommand.Outcome {
    try BuiltCommand("rota-bench").run([
      "report", "--results", folder.path("results"), "--known", folder.path("known.csv"),
      "--document", folder.path("RESULTS.md"), "--chart", folder.path("gap.svg"),
    ])
  }
}

@Suite("rota-bench suite and report")
struct BenchSuiteTests {
  @Test("A suite leaves a row and a course of each run, goes on where it was, and is reported")
  func suite() throws {
    let suite = try TinySuite(scorer: "{'total': 100, 'requests': 0, 'cover': 100, 'hard': []}")
    let first = try suite.run("--seeds", "1")
    #expect(first.status == 0, "\(first.errors)")
    #expect(
      first.output.contains("1 of 1: curtois tiny, seed 1, objective 100, bound 100, gap 0 %")
    )
    let before = try suite.text("results/tiny.csv")
    #expect(try suite.run().status != 0, "a file that is there is not written over")
    let second = try suite.run("--resume")
    #expect(second.output.hasPrefix("1 of 1: curtois tiny, seed 2"))
    let after = try suite.text("results/tiny.csv")
    #expect(after.hasPrefix(before))
    #expect(after.split(separator: "\n").count == 3)
    #expect(try suite.text("results/tiny-traces.csv").contains("curtois,tiny,rota,2,5,"))
    #expect(try suite.run("--resume").output.hasPrefix("Nothing is left to run"))
    let reported = try suite.report()
    #expect(reported.status == 0, "\(reported.errors)")
    let document = try suite.text("RESULTS.md")
    #expect(document.contains("| agrees | 100, proven | 0 % |"))
    #expect(document.contains("| 100 | met |"))
    #expect(try suite.text("gap.svg").contains(">tiny</text>"))
  }

  @Test("A scorer that disagrees, or finds something broken, stands in the row")
  func disagreement() throws {
    let scorer = "{'total': 101, 'requests': 0, 'cover': 101, 'hard': [('A', 2, 'dayoff', 2)]}"
    let suite = try TinySuite(scorer: scorer)
    #expect(try suite.run("--seeds", "1").output.contains("scorer says 101; 1 broken"))
    _ = try suite.report()
    #expect(try suite.text("RESULTS.md").contains("| missed: says 101; 1 broken |"))
  }

  private static let contact: String? = {
    let folder =
      ProcessInfo.processInfo.environment["ROTA_DATA"]
      ?? RepositoryScript.root.appendingPathComponent("../shared/data").path
    let path = "\(folder)/contact/cc60_30.json"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  @Test(
    "A contact instance tells its phases and its course",
    .enabled(if: contact != nil, "needs contact/cc60_30.json in ROTA_DATA or ../shared/data")
  )
  func contactInstance() throws {
    struct Line: Decodable {
      struct Phase: Decodable { var name: String }
      var people: Int
      var broken: Int
      var objective: Double
      var bound: Double
      var phases: [Phase]
      var first_rota_seconds: Double
    }
    let folder = try TemporaryFolder()
    let file = try #require(BenchSuiteTests.contact)
    let outcome = try BuiltCommand("rota-bench").run([
      "contact", file, "--effort", "1", "--trace", folder.path("trace.csv"),
    ])
    let line = try JSONDecoder().decode(Line.self, from: Data(outcome.output.utf8))
    #expect((line.people, line.broken) == (60, 0))
    let names = line.phases.map(\.name)
    #expect(names.starts(with: ["read", "priorities", "first rota", "polish and bound"]))
    #expect(names.last == "check")
    // No rota is known that beats this one, and no bound may be above it.
    #expect(line.bound <= 29_283.5)
    let trace = try String(contentsOfFile: folder.path("trace.csv"), encoding: .utf8)
    #expect(trace.hasPrefix("seconds,objective,bound\n"))
    let objective = trace.split(separator: "\n").last?.split(separator: ",").dropFirst().first
    #expect(objective.flatMap { Double($0) } == line.objective)
  }
}
