import Foundation
import Testing

@Suite("What-ifs of a plan", .serialized)  // Each run uses all cores.
struct WhatIfTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
  }

  private func plan(_ site: String) throws {
    let planned = try rota.run(
      ["plan", site, "--out", home.path("plan"), "--effort", "1", "--quiet"],
      within: 300
    )
    try #require(planned.status == 0, "\(planned.errors)")
  }

  private func whatIf(_ options: [String]) throws -> BuiltCommand.Outcome {
    try rota.run(["whatif", home.path("plan"), "--effort", "1", "--quiet"] + options, within: 300)
  }

  private func expectVerified(_ folder: String, status: Int32 = 0) throws {
    let verified = try rota.run(["verify", home.path(folder)])
    #expect(verified.status == status, "\(folder): \(verified.output)\(verified.errors)")
  }

  @Test("The example's voice queues get busier and its budgets smaller; the plan stays as it is")
  func harbour() throws {
    try plan(MutatedSite.scenarios.appendingPathComponent("harbour").path)
    let before = try Data(contentsOf: home.url.appendingPathComponent("plan/rota.json"))
    let outcome = try whatIf([
      "--set", "demand.voice*=1.15", "--set", "budget=-5%", "--name", "busy voice",
    ])
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("demand of voice-service, voice-sales: times 1.15"))
    #expect(outcome.output.contains("[1] busy voice: demand.voice*=1.15; budget=-5%"))
    for figure in [
      "voice-service, served in time", "Pay", "Bound", "Gap, at most", "Shifts changed",
    ] {
      #expect(outcome.output.contains(figure), "\(figure)")
    }
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.contains("/") })
    try expectVerified("plan-whatifs/busy~20voice")
    try expectVerified("plan")
    let site = try String(
      contentsOf: home.url.appendingPathComponent("plan-whatifs/busy~20voice/site/site.yaml"),
      encoding: .utf8
    )
    #expect(site.contains("service: {budget: 22420}") && site.contains("sales: {budget: 11400}"))
    #expect(try Data(contentsOf: home.url.appendingPathComponent("plan/rota.json")) == before)
  }

  @Test("Several what-ifs keep their names and are compared with those made before")
  func several() throws {
    try rota.makePlan(in: home)
    let file = home.path("whatifs.yaml")
    try Data("more people: staff.North+=1\nfewer calls: [demand.phone=-20%, aht.phone=-5 %]\n".utf8)
      .write(to: URL(fileURLWithPath: file))
    let first = try whatIf(["--file", file])
    #expect(first.status == 0, "\(first.output)\(first.errors)")
    let second = try whatIf(["--what-if", "quiet: demand*=0.9", "--what-if", "dear: pay*=1.1"])
    #expect(second.status == 0, "\(second.output)\(second.errors)")
    for name in ["quiet", "dear", "fewer calls", "more people"] {
      #expect(second.output.contains("] \(name): "), "\(name)")
    }
    for folder in ["quiet", "dear", "fewer~20calls", "more~20people"] {
      try expectVerified("plan-whatifs/\(folder)")
    }
    // Without an alteration nothing is planned, and the same is shown.
    let shown = try whatIf([])
    #expect(shown.status == 0)
    #expect(shown.output.contains("[4] ") && !shown.output.contains("[5] "))
    let csv = try String(contentsOfFile: home.path("plan-whatifs/comparison.csv"), encoding: .utf8)
    #expect(csv.hasPrefix("figure,unit,plan,dear,fewer calls,more people,quiet\n"), "\(csv)")
    let page = try String(
      contentsOfFile: home.path("plan-whatifs/comparison.html"),
      encoding: .utf8
    )
    #expect(page.contains("<bdi>more people</bdi>") && page.contains("default-src 'none'"))
    #expect(!page.contains("<script") && page.contains("prefers-color-scheme: dark"))
    #expect(page.contains("href=\"more~20people/rota.html\""), "\(page)")
    let two = try whatIf(["--compare", home.path("plan-whatifs/dear")])
    #expect(two.status == 0 && two.output.contains("[1] dear") && !two.output.contains("[2] "))
  }

  @Test("The same what-if twice is the same bytes")
  func same() throws {
    try rota.makePlan(in: home)
    try #require(try whatIf(["--set", "demand*=1.1", "--name", "a"]).status == 0)
    let other = ["--set", "demand*=1.1", "--name", "a", "--out", home.path("again")]
    try #require(try whatIf(other).status == 0)
    for file in ["rota.csv", "site/demand.csv", "whatif.json"] {
      let paths = ["plan-whatifs/a/\(file)", "again/a/\(file)"].map {
        home.url.appendingPathComponent($0)
      }
      #expect(try Data(contentsOf: paths[0]) == Data(contentsOf: paths[1]), "\(file)")
    }
  }

  @Test("All problems of all what-ifs are told at once, and nothing is done")
  func problems() throws {
    try rota.makePlan(in: home)
    let outcome = try whatIf([
      "--set", "demand.phon*=2", "--set", "budgte=-5%", "--what-if", "b: shrinkage.phone=95%",
      "--what-if", "nonsense",
    ])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--what-if 'nonsense' is not like"))
    let rest = try whatIf([
      "--set", "demand.phon*=2", "--set", "budgte=-5%", "--what-if", "b: shrinkage.phone=95%",
    ])
    #expect(rest.status == 2)
    for sentence in [
      "unknown queue 'phon'. Maybe 'phone'?", "Maybe 'budget'?", "Paths are demand.QUEUE",
      "shrinkage '95 %' is not between 0 % and 90 %", "nothing was done",
    ] {
      #expect(rest.errors.contains(sentence), "\(sentence): \(rest.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: home.path("plan-whatifs")))
    #expect(try whatIf([]).status == 2)
    #expect(try whatIf(["--name", "a"]).status == 64)
  }
}
