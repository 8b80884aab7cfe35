import Foundation
import Testing

@Suite("Planning a week", .serialized)  // Each run uses all cores; side by side they starve.
struct PlanningAWeekTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
    let outcome = try rota.run(["new", home.path("site")])
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private func plan(to folder: String, _ options: [String]) throws -> BuiltCommand.Outcome {
    try rota.run(["plan", home.path("site"), "--out", home.path(folder), "--quiet"] + options)
  }

  @Test("A new site is planned as it is; its plan stands alone and verifies without the site")
  func wholeWay() throws {
    let planned = try plan(to: "plan", ["--time", "3"])
    #expect(planned.status == 0, "\(planned.errors)")
    #expect(planned.output.contains("Every rule is kept."))
    #expect(planned.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    try FileManager.default.removeItem(atPath: home.path("site"))
    let verified = try rota.run(["verify", home.path("plan")])
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
  }

  @Test("The same effort and seed give the same bytes, and the site's files go in unchanged")
  func sameBytes() throws {
    for folder in ["a", "b"] {
      let outcome = try plan(to: folder, ["--effort", "2", "--seed", "7"])
      try #require(outcome.status == 0, "\(outcome.errors)")
    }
    let first = try home.contents(of: "a")
    #expect(try home.contents(of: "b") == first)
    let site = try home.contents(of: "site")
    #expect(site.count >= 3)
    for (name, bytes) in site { #expect(first["site/\(name)"] == bytes, "\(name)") }
  }

  @Test("Ctrl-C ends the search at once and the best rota is written and verifies")
  func interrupted() throws {
    let outcome = try rota.run(
      ["plan", home.path("site"), "--out", home.path("plan"), "--time", "300"],
      within: 60,
      interruptAfter: 6
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("the best rota so far is kept"))
    #expect(outcome.output.contains("stopped by hand"))
    #expect(try rota.run(["verify", home.path("plan")]).status == 0)
  }

  @Test("A plan that has been tampered with does not verify, and the place is named")
  func tampered() throws {
    try #require(try plan(to: "plan", ["--time", "2"]).status == 0)
    try home.edit("plan/rota.csv") { $0 + "\n" }
    let table = try rota.run(["verify", home.path("plan")])
    #expect(table.status == 1)
    #expect(table.output.contains("rota.csv does not show the rota"))
    try home.edit("plan/rota.json") { $0.replacing("\"pay\": ", with: "\"pay\": 1") }
    let figures = try rota.run(["verify", home.path("plan")])
    #expect(figures.status == 1)
    #expect(figures.output.contains("pay: rota.json states"))
    try home.edit("plan/rota.json") { $0.replacing("\"rota/4\"", with: "\"rota/9\"") }
    let schema = try rota.run(["verify", home.path("plan")])
    #expect(schema.status == 2)
    #expect(schema.errors.contains("rota.json: schema:"))
  }

  @Test("A folder that is no plan is refused before the search, and left alone")
  func foreignFolder() throws {
    let outcome = try plan(to: "site", ["--time", "300"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no plan folder"))
    #expect(try home.contents(of: "site")["site.yaml"] != nil)
  }

  @Test("Every problem of a spoiled site is printed with its place, with status 2")
  func spoiledSite() throws {
    try home.edit("site/staff.csv") { $0 + "only-one-cell\n" }
    try home.edit("site/demand.csv") { $0 + "no-queue,2026-03-02 09:00,1,1\n" }
    let outcome = try plan(to: "plan", ["--time", "300"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("staff.csv:"))
    #expect(outcome.errors.contains("demand.csv:"))
    #expect(!FileManager.default.fileExists(atPath: home.path("plan")))
  }
}
