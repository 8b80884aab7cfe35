import Foundation
import Testing

/// A command that prints JSON, and the schema it is held against; `~` is the home.
struct JSONOutput: Sendable {
  var schema: String
  var arguments: [String]
  var status: Int32 = 0

  static let all: [JSONOutput] = [
    JSONOutput(schema: "new", arguments: ["new", "~/fresh"]),
    JSONOutput(schema: "check-site", arguments: ["check-site", "~/site"]),
    JSONOutput(schema: "check-site", arguments: ["check-site", "~/clash"], status: 4),
    JSONOutput(schema: "staff", arguments: ["staff", "~/site", "--day", "tue"]),
    JSONOutput(schema: "reference", arguments: ["reference"]),
    JSONOutput(
      schema: "demand",
      arguments: [
        "demand", "~/site", "--history", "~/site/demand.csv", "--handle-column", "aht_seconds",
      ]
    ),
    JSONOutput(
      schema: "plan",
      arguments: ["plan", "~/site", "--out", "~/p0", "--effort", "1"]
    ),
    JSONOutput(
      schema: "plan",
      arguments: ["plan", "~/clash", "--out", "~/p1", "--effort", "1"],
      status: 4
    ),
    JSONOutput(schema: "verify", arguments: ["verify", "~/plan"]),
    JSONOutput(schema: "verify", arguments: ["verify", "~/edited"], status: 1),
    JSONOutput(
      schema: "simulate",
      arguments: ["simulate", "~/simulated", "--replications", "10"],
      status: 1
    ),
    JSONOutput(
      schema: "check",
      arguments: [
        "check", "~/checked", "--scenarios", "~/risks.yaml", "--draws", "2", "--quiet",
      ]
    ),
    JSONOutput(schema: "diff", arguments: ["diff", "~/plan", "~/plan"]),
    JSONOutput(
      schema: "diff",
      arguments: [
        "diff", "~/plan", "~/changed", "--published", "2026-03-01 12:00", "--notice", "48h",
      ],
      status: 1
    ),
    JSONOutput(
      schema: "explain-day",
      arguments: ["explain", "~/plan", "--person", "p01", "--day", "mon"]
    ),
    JSONOutput(
      schema: "explain-queue",
      arguments: ["explain", "~/plan", "--queue", "phone", "--at", "2026-03-03 10:00"]
    ),
    JSONOutput(
      schema: "explain-rule",
      arguments: ["explain", "~/plan", "--rule", "weekly_rest", "--effort", "1", "--quiet"]
    ),
    JSONOutput(
      schema: "explain-priorities",
      arguments: ["explain", "~/plan", "--priorities"]
    ),
    JSONOutput(
      schema: "whatif",
      arguments: [
        "whatif", "~/plan", "--set", "demand.phone*=1.1", "--name", "busy", "--effort", "1",
        "--quiet",
      ]
    ),
    JSONOutput(
      schema: "budget",
      arguments: [
        "budget", "~/plan", "--effort", "1", "--quiet", "--curve", "3", "--rules", "--actuals",
        "~/paid.csv", "--out", "~/finance",
      ]
    ),
    JSONOutput(
      schema: "budget",
      arguments: ["budget", "~/plan", "--no-price", "--out", "~/finance"]
    ),
    JSONOutput(
      schema: "problems",
      arguments: ["budget", "~/plan", "--actuals", "~/staff.csv"],
      status: 2
    ),
    JSONOutput(
      schema: "brief",
      arguments: ["brief", "~/changed", "--since", "~/plan"]
    ),
    JSONOutput(
      schema: "model",
      arguments: ["model", "export", "~/plan", "--to", "~/model", "--effort", "0"]
    ),
    JSONOutput(
      schema: "import",
      arguments: ["import", "~/staff.csv", "~/demand.csv", "--out", "~/imported"]
    ),
    JSONOutput(
      schema: "import",
      arguments: ["import", "~/staff.csv", "~/open.csv", "--out", "~/i2"],
      status: 2
    ),
    JSONOutput(schema: "problems", arguments: ["check-site", "~/broken"], status: 2),
    JSONOutput(schema: "problems", arguments: ["verify", "~/site"], status: 2),
    JSONOutput(schema: "problems", arguments: ["diff", "~/plan", "~/site"], status: 2),
    JSONOutput(
      schema: "problems",
      arguments: ["import", "~/none.csv", "--out", "~/i3"],
      status: 2
    ),
  ]
}

@Suite("JSON of every command")
struct JSONOutputTests {
  private let rota: BuiltCommand
  private let home: CommandHome

  init() throws {
    rota = try BuiltCommand()
    home = try CommandHome(rota)
  }

  @Test("What each command prints validates against its schema, and rota.json does")
  func valid() throws {
    var pairs: [(schema: String, file: String)] = []
    for (number, output) in JSONOutput.all.enumerated() {
      let arguments = output.arguments.map { $0.replacing("~", with: home.folder.url.path) }
      let outcome = try rota.run(arguments + ["--json"])
      #expect(outcome.status == output.status, "\(output.arguments): \(outcome.errors)")
      try home.write("output-\(number).json", outcome.output)
      pairs.append((try schema(output.schema), home.folder.path("output-\(number).json")))
    }
    pairs.append((try schema("rota"), home.folder.path("plan/rota.json")))
    pairs.append((try schema("check"), home.folder.path("checked/contingency.json")))
    pairs.append((try schema("whatif-mark"), home.folder.path("plan-whatifs/busy/whatif.json")))
    let (status, text) = try check(pairs)
    #expect(status == 0, "\(text)")
    #expect(text.contains("\(pairs.count) files held against their schemas, 0 faults"))
    let all = Set(JSONOutput.all.map(\.schema)).union(["rota", "whatif-mark"])
    let help = try rota.run(["help", "reference"]).output
    for name in all { #expect(help.contains("\(name):"), "\(name)") }
  }

  @Test("A key too many, one too few and a number for a text are faults")
  func invalid() throws {
    let sound = try rota.run(["new", home.folder.path("other-site"), "--json"]).output
    let damaged = [
      sound.replacing("\"files\"", with: "\"extra\": 1, \"files\""),
      sound.replacing("\"files\"", with: "\"fils\""),
      sound.replacing("\"rota-new/1\"", with: "1"),
    ]
    for (number, text) in damaged.enumerated() {
      #expect(text != sound)
      try home.write("damaged-\(number).json", text)
      let pair = (try schema("new"), home.folder.path("damaged-\(number).json"))
      #expect(try check([pair]).status == 1, "\(text)")
    }
  }

  private func schema(_ name: String) throws -> String {
    let file = home.folder.path("\(name).schema.json")
    if !FileManager.default.fileExists(atPath: file) {
      let outcome = try rota.run(["reference", "--output-schema", name])
      try #require(outcome.status == 0, "\(outcome.errors)")
      try home.write("\(name).schema.json", outcome.output)
    }
    return file
  }

  private func check(
    _ pairs: [(schema: String, file: String)]
  ) throws -> (
    status: Int32, text: String
  ) {
    try RepositoryScript("check-json").run(pairs.flatMap { [$0.schema, $0.file] })
  }
}
