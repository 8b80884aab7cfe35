import Foundation
import Testing

@Suite("200 damaged copies of the example sites")
struct MutatedSitesTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
  }

  /// The damaged copy, and what `check-site` said about it.
  private func checked(_ scenario: String, _ seed: Int) throws -> (String, BuiltCommand.Outcome) {
    let site = try MutatedSite(of: scenario, seed: seed, into: home.url)
    return (site.story, try rota.run(["check-site", home.url.path]))
  }

  private func expectSound(_ outcome: BuiltCommand.Outcome, _ story: String) {
    #expect([0, 2, 4].contains(outcome.status), "\(story): \(outcome)")
    let saysImpossible =
      outcome.output.contains("\nImpossible:\n")
      || outcome.output.contains("\nNot possible as asked:\n")
    #expect(saysImpossible == (outcome.status == 4), "\(story): \(outcome)")
    guard outcome.status == 2 else { return }
    let isPlaced = outcome.errors.contains(#/(?m)^[a-z-]+\.(csv|yaml):\d+:\d+: /#)
    #expect(isPlaced, "\(story): \(outcome.errors)")
  }

  @Test("each is read, or refused with file, line and column", arguments: 0..<200)
  func isReadOrRefused(seed: Int) throws {
    let (story, outcome) = try checked("harbour", seed)
    expectSound(outcome, story)
  }

  @Test(
    "each that is read is planned without breaking a rule, or someone is named who has no week",
    arguments: 200..<260
  )
  func isPlanned(seed: Int) throws {
    let (story, outcome) = try checked("nightline", seed)
    expectSound(outcome, story)
    guard outcome.status != 2 else { return }
    let out = home.path("plan")
    let plan = try rota.run(
      ["plan", home.url.path, "--out", out, "--effort", "1", "--quiet"],
      within: 120
    )
    guard plan.status == 0 || plan.status == 4 else {
      #expect(plan.status == 2, "\(story): \(plan)")
      #expect(plan.errors.contains(#/(?m)^staff\.csv: \S+: /#), "\(story): \(plan.errors)")
      return
    }
    let verified = try rota.run(["verify", out])
    #expect(verified.status == 0, "\(story): \(verified)")
  }
}
