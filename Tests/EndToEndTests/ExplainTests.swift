import Foundation
import Testing

@Suite("Why a plan is as it is", .serialized)  // Each run uses all cores.
struct ExplainTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
    let outcome = try rota.run(["new", home.path("site")])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let planned = try rota.run(
      ["plan", home.path("site"), "--out", home.path("plan"), "--effort", "1", "--quiet"]
    )
    try #require(planned.status == 0, "\(planned.errors)")
  }

  private func explain(_ options: [String]) throws -> BuiltCommand.Outcome {
    try rota.run(["explain", home.path("plan")] + options)
  }

  /// The first row of rota.csv: person, date.
  private func firstShift() throws -> (person: String, date: String) {
    let text = try String(contentsOfFile: home.path("plan/rota.csv"), encoding: .utf8)
    let row = try #require(text.split(separator: "\n").dropFirst().first)
    let cells = row.split(separator: ",").map(String.init)
    return (cells[0], cells[3])
  }

  private func queue() throws -> String {
    let outcome = try rota.run(["explain", home.path("plan"), "--queue", "x", "--at", "y"])
    let name = outcome.errors.split(separator: "'").dropFirst(3).first
    return String(try #require(name, "\(outcome.errors)"))
  }

  @Test("A shift, a queue and a rule: status 0, 80 columns, the same bytes again, valid JSON")
  func questions() throws {
    let shift = try firstShift()
    let questions = [
      ["--person", shift.person, "--day", shift.date],
      ["--queue", try queue(), "--at", "\(shift.date) 10:15"],
      ["--queue", try queue(), "--at", "Wed 9:00"],
      ["--rule", "rest_between_shifts", "--quiet"],
      ["--rule", "weekly_hours", "--person", shift.person, "--effort", "1", "--quiet"],
      ["--priorities"], ["--priorities", "--effort", "1", "--quiet"],
    ]
    for question in questions {
      let outcome = try explain(question)
      #expect(outcome.status == 0, "\(question): \(outcome.errors)")
      #expect(outcome.errors.isEmpty)
      #expect(outcome.output.count > 100)
      for line in outcome.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      #expect(try explain(question).output == outcome.output)
      let json = try explain(question + ["--json"])
      let tree = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      #expect((tree?["schema"] as? String)?.hasPrefix("rota-explain-") ?? false)
    }
  }

  @Test("Each person on each day is explained")
  func everyone() throws {
    let text = try String(contentsOfFile: home.path("plan/site/staff.csv"), encoding: .utf8)
    let ids = text.split(separator: "\n").dropFirst().prefix(6).compactMap {
      $0.split(separator: ",").first.map(String.init)
    }
    for (place, id) in ids.enumerated() {
      let day = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][place % 7]
      let outcome = try explain(["--person", id, "--day", day])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  @Test("What is not there is told with what was perhaps meant")
  func hints() throws {
    let shift = try firstShift()
    let wrong = shift.person.dropLast() + "x"
    let cases: [([String], String)] = [
      (["--person", String(wrong), "--day", "mon"], "Maybe '"),
      (["--person", shift.person, "--day", "2031-01-01"], "is no day of the plan"),
      (["--person", shift.person, "--day", "someday"], "is no day of the plan"),
      (["--queue", "nothing-like-it", "--at", "2026-03-03 10:15"], "is no queue of the plan"),
      (["--queue", try queue(), "--at", "10:15"], "is no date and time"),
      (["--queue", try queue(), "--at", "2031-01-01 10:15"], "is no time of the plan"),
      (["--rule", "rest_betwen_shifts"], "Maybe 'rest_between_shifts'?"),
      (["--person", shift.person], "Ask one question"),
      (["--rule", "weekly_hours", "--day", "mon"], "Ask one question"),
      (["--rule", "weekly_hours", "--priorities"], "Ask one question"),
      ([], "Ask one question"),
    ]
    for (options, hint) in cases {
      let outcome = try explain(options)
      #expect(outcome.status == 64, "\(options)")
      #expect(outcome.errors.contains(hint), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("A plan that is not there is bad input")
  func missing() throws {
    let outcome = try rota.run(["explain", home.path("nowhere"), "--rule", "weekly_hours"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("there is no such folder"))
  }
}
