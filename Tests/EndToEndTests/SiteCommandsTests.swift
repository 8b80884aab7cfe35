import Foundation
import Testing

@Suite("Commands about a site")
struct SiteCommandsTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
    let outcome = try rota.run(["new", home.path("site")])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  @Test("A new site is understood; a second one does not overwrite it")
  func newSite() throws {
    let checked = try rota.run(["check-site", home.path("site")])
    #expect(checked.status == 0)
    #expect(checked.output.contains("contract hours"))
    #expect(!checked.output.contains("Impossible"))
    #expect(try rota.run(["new", home.path("site")]).status == 2)
  }

  @Test("A register with a problem is refused by check-site and told in a note by plan")
  func register() throws {
    let sound = try rota.run(["check-site", home.path("site")])
    #expect(sound.output.contains("3 risks in contingencies.yaml"))
    try home.edit("site/contingencies.yaml") {
      $0.replacing("queue: phone, within", with: "queue: phon, within")
    }
    let checked = try rota.run(["check-site", home.path("site")])
    #expect(checked.status == 2)
    #expect(
      checked.errors.contains("contingencies.yaml:6:23: unknown queue 'phon'. Maybe 'phone'?")
    )
    let planned = try rota.run(
      ["plan", home.path("site"), "--out", home.path("p"), "--effort", "1", "--quiet"]
    )
    #expect(planned.status == 0)
    #expect(planned.errors.contains("note: contingencies.yaml: 1 problem, which"))
    #expect(try rota.run(["verify", home.path("p")]).status == 0)
  }

  @Test("Staffing of one queue and day is that queue's and day's alone; other names are refused")
  func staffing() throws {
    let all = try rota.run(["staff", home.path("site")])
    let name = try #require(all.output.split(separator: ",").first.map(String.init))
    let some = try rota.run(["staff", home.path("site"), "--queue", name, "--day", "tue"])
    #expect(some.status == 0)
    let headings = some.output.split(separator: "\n").filter { $0.hasPrefix(name + ",") }
    #expect(headings.count == 1)
    #expect(headings.first?.contains(", tue ") == true)
    let wrong = try rota.run(["staff", home.path("site"), "--queue", "no-such-queue"])
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("no queue of the site; it has"))
  }

  @Test("Demand made from a history of the same week is that history, and the site reads it back")
  func demand() throws {
    let history = home.path("site/demand.csv")
    let before = try String(contentsOfFile: history, encoding: .utf8)
    let arguments = [
      "demand", home.path("site"), "--history", history, "--handle-column", "aht_seconds",
    ]
    let printed = try rota.run(arguments)
    #expect(printed.status == 0, "\(printed.errors)")
    #expect(printed.output.hasPrefix("queue,start,contacts,aht_seconds"))
    let written = try rota.run(arguments + ["--out", history])
    #expect(written.status == 0)
    #expect(try String(contentsOfFile: history, encoding: .utf8) == printed.output)
    #expect(try rota.run(["check-site", home.path("site")]).status == 0)
    #expect(total(of: printed.output) == total(of: before))
  }

  @Test("Demand is made for a site that has none yet, and makes it a site that can be read")
  func firstDemand() throws {
    let (demand, history) = (home.path("site/demand.csv"), home.path("history.csv"))
    try FileManager.default.moveItem(atPath: demand, toPath: history)
    try #require(try rota.run(["check-site", home.path("site")]).status == 2)
    let made = try rota.run(
      [
        "demand", home.path("site"), "--history", history, "--handle-column", "aht_seconds",
        "--out", demand,
      ]
    )
    #expect(made.status == 0, "\(made.errors)")
    #expect(try rota.run(["check-site", home.path("site")]).status == 0)
  }

  /// All contacts of a demand.csv, in hundredths.
  private func total(of table: String) -> Int {
    let cells = table.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    return cells.reduce(0) { $0 + Int(((Double($1[2]) ?? 0) * 100).rounded()) }
  }
}
