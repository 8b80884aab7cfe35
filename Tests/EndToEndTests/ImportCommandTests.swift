import Foundation
import Testing

@Suite("Importing tables")
struct ImportCommandTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
    try write(
      "staff.csv",
      "Mitarbeiter;Wochenstunden;phone;chat\namber-01;37,5;x;x\namber-02;37,5;x;x\n"
        + "amber-03;37,5;x;\namber-04;20;;x\n"
    )
    let week = (9...13).map { CommandHome.demand("\($0)/11/2026") }
    let rows = week.flatMap { $0.split(separator: "\n").dropFirst() }
    try write("demand.csv", "date,time,queue,calls,aht s\n" + rows.joined(separator: "\n") + "\n")
  }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: home.url.appendingPathComponent(name))
  }

  private func imported(_ options: [String] = []) throws -> BuiltCommand.Outcome {
    try rota.run(
      ["import", home.path("staff.csv"), home.path("demand.csv"), "--out", home.path("site")]
        + options
    )
  }

  @Test("The site that comes out is understood, planned and verified; the report fits 80 columns")
  func whole() throws {
    let outcome = try imported(["--dates", "dmy"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(outcome.output.contains("Next: rota check-site"))
    let checked = try rota.run(["check-site", home.path("site")])
    #expect(checked.status == 0 && !checked.output.contains("Impossible"), "\(checked.output)")
    let planned = try rota.run([
      "plan", home.path("site"), "--out", home.path("plan"), "--effort", "1",
    ])
    #expect(planned.status == 0, "\(planned.errors)\(planned.output)")
    #expect(planned.output.contains("Coverage from 09:00 to 17:00"))
    #expect(try rota.run(["verify", home.path("plan")]).status == 0)
  }

  @Test("Nothing is overwritten: a second import is refused, a replaced folder is kept")
  func keeps() throws {
    #expect(try imported(["--dates", "dmy"]).status == 0)
    try home.edit("site/site.yaml") { $0 + "# my own line\n" }
    let refused = try imported(["--dates", "dmy"])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("holds something already"))
    let replaced = try imported(["--dates", "dmy", "--replace"])
    #expect(replaced.status == 0)
    #expect(replaced.errors.contains("is now site.old-1"))
    let kept = try String(contentsOfFile: home.path("site.old-1/site.yaml"), encoding: .utf8)
    #expect(kept.hasSuffix("# my own line\n"))
  }

  @Test("The same tables make the same bytes, and a refused import leaves nothing behind")
  func sameBytes() throws {
    #expect(try imported(["--dates", "dmy"]).status == 0)
    let first = try home.contents(of: "site")
    #expect(try imported(["--dates", "dmy", "--replace"]).status == 0)
    #expect(try home.contents(of: "site") == first)
    let other = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: home.path("staff.csv"),
      toPath: other.path("staff.csv")
    )
    let outcome = try rota.run(["import", other.path("staff.csv"), "--out", other.path("site")])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("is a table of demand"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: other.url.path) == ["staff.csv"])
  }
}
