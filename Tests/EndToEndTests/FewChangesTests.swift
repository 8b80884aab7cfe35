import Foundation
import Testing

@Suite("A plan with few changes", .serialized)  // Each run uses all cores.
struct FewChangesTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
    let made = try rota.run(["new", home.path("site")])
    try #require(made.status == 0, "\(made.errors)")
    let planned = try plan("old", [])
    try #require(planned.status == 0, "\(planned.errors)")
  }

  private func plan(_ folder: String, _ options: [String]) throws -> BuiltCommand.Outcome {
    try rota.run(
      ["plan", home.path("site"), "--out", home.path(folder), "--effort", "1", "--quiet"]
        + options
    )
  }

  /// Three times the contacts in the second half of the file.
  private func raiseDemand() throws {
    try home.edit("site/demand.csv") { text in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for index in lines.indices.dropFirst(lines.count / 2) {
        var cells = lines[index].split(separator: ",", omittingEmptySubsequences: false)
        guard cells.count > 2, let contacts = Double(cells[2]) else { continue }
        cells[2] = Substring("\(contacts * 3)")
        lines[index] = cells.joined(separator: ",")
      }
      return lines.joined(separator: "\n")
    }
  }

  @Test("No more shifts change than allowed, as diff and verify agree")
  func mostChanges() throws {
    try raiseDemand()
    let planned = try plan("new", ["--keep", home.path("old"), "--most-changes", "3"])
    #expect(planned.status == 0, "\(planned.output)\(planned.errors)")
    #expect(planned.output.contains("at most 3 allowed"))
    let verified = try rota.run(["verify", home.path("new")])
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    let diff = try rota.run(["diff", home.path("old"), home.path("new"), "--json"])
    let tree = try JSONSerialization.jsonObject(with: Data(diff.output.utf8)) as? [String: Any]
    let changed = try #require(tree?["changed_shifts"] as? Int)
    #expect(changed <= 3)
    #expect(planned.output.contains("before: \(changed) changed shift"))
  }

  @Test("A plan that changes more than was allowed does not verify")
  func tooMany() throws {
    try raiseDemand()
    try #require(try plan("new", ["--keep", home.path("old")]).status == 0)
    try home.edit("new/rota.json") {
      $0.replacing("\"most_changes\": null", with: "\"most_changes\": 0")
    }
    let verified = try rota.run(["verify", home.path("new")])
    #expect(verified.status == 1)
    #expect(verified.output.contains("at most 0 were allowed"))
  }

  @Test("The curve has a row for each limit, none worse than the one before")
  func curve() throws {
    try raiseDemand()
    let planned = try plan("new", ["--keep", home.path("old"), "--changes-curve", "0,2,5"])
    #expect(planned.status == 0, "\(planned.output)\(planned.errors)")
    let table = try String(contentsOfFile: home.path("new/changes-curve.csv"), encoding: .utf8)
    let rows = table.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    #expect(rows.map { $0[0] } == ["0", "2", "5"])
    let changed = rows.compactMap { Int($0[1]) }
    #expect(zip(changed, [0, 2, 5]).allSatisfy { $0 <= $1 })
    let costs = rows.compactMap { Double($0[$0.count - 2]) }
    #expect(costs == costs.sorted(by: >))
    #expect(planned.output.contains("Weighed"))
  }

  @Test("Where leave forces more changes than allowed, it is said of whom, and planned with those")
  func forced() throws {
    let rows = try String(contentsOfFile: home.path("old/rota.csv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    let first = try #require(rows.first)
    try home.edit("site/availability.csv") {
      $0.trimmingCharacters(in: .newlines) + "\n\(first[0]),leave,\(first[3]),,yes,,\n"
    }
    let planned = try plan("new", ["--keep", home.path("old"), "--most-changes", "0"])
    #expect(planned.status == 0, "\(planned.output)\(planned.errors)")
    #expect(planned.errors.contains("No rota changes as few shifts as 0"))
    #expect(planned.errors.contains("\(first[0]) "))
    #expect(try rota.run(["verify", home.path("new")]).status == 0)
  }

  @Test("Last week's plan is a reference for the same weekdays")
  func like() throws {
    let planned = try plan("new", ["--like", home.path("old"), "--most-changes", "4"])
    #expect(planned.status == 0, "\(planned.output)\(planned.errors)")
    #expect(try rota.run(["verify", home.path("new")]).status == 0)
  }

  @Test("Without anything to keep there is nothing to limit")
  func nothingKept() throws {
    let planned = try plan("new", ["--most-changes", "4"])
    #expect(planned.status == 2)
    #expect(planned.errors.contains("--keep"))
  }
}
