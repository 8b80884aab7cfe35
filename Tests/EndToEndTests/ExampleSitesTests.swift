import Foundation
import Testing

@Suite("The example sites", .serialized)  // Each run uses both threads; side by side they starve.
struct ExampleSitesTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
  }

  @Test(
    "give the same bytes on one thread and on two, and a plan that keeps every rule",
    arguments: ["harbour", "nightline"]
  )
  func sameBytes(scenario: String) throws {
    let site = MutatedSite.scenarios.appendingPathComponent(scenario).path
    for threads in ["1", "2", "2"].enumerated() {
      let plan = try rota.run(
        [
          "plan", site, "--out", home.path("\(threads.offset)"), "--effort", "1", "--seed", "5",
          "--threads", threads.element, "--quiet",
        ],
        within: 240
      )
      try #require(plan.status == 0, "\(plan)")
      #expect(plan.output.contains("Every rule is kept."))
      // Contracts fix what Harbour pays, which the bound at no prices proves and no other reaches.
      let words = plan.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(scenario != "harbour" || words.contains("34,571.00 (Lagrangian)"), "\(plan)")
    }
    let alone = try home.contents(of: "0")
    #expect(alone.keys.contains("rota.csv"))
    #expect(try home.contents(of: "1") == alone)
    #expect(try home.contents(of: "2") == alone)
    let verified = try rota.run(["verify", home.path("0")])
    #expect(verified.status == 0, "\(verified)")
  }
}
