import Foundation
import Testing

/// One way in which a command ends, in a home with a sound site, a plan and their broken copies.
struct Ending: CustomTestStringConvertible, Sendable {
  var status: Int32
  var arguments: [String]
  var why: String

  var testDescription: String { "\(status): \(why)" }

  /// Every status that is documented, by each command that can end with it; `~` is the home.
  static let all: [Ending] = [
    Ending(status: 0, arguments: ["--help"], why: "help"),
    Ending(status: 0, arguments: ["new", "~/fresh"], why: "a new site"),
    Ending(status: 0, arguments: ["check-site", "~/site"], why: "a sound site"),
    Ending(status: 0, arguments: ["staff", "~/site"], why: "a sound site"),
    Ending(status: 0, arguments: ["reference"], why: "the reference"),
    Ending(status: 0, arguments: ["verify", "~/plan"], why: "a sound plan"),
    Ending(status: 0, arguments: ["diff", "~/plan", "~/plan"], why: "two plans alike"),
    Ending(
      status: 0,
      arguments: ["import", "~/staff.csv", "~/demand.csv", "--out", "~/imported"],
      why: "tables that say all"
    ),
    Ending(status: 1, arguments: ["verify", "~/edited"], why: "a plan that was edited"),
    Ending(status: 1, arguments: ["diff", "~/plan", "~/changed"], why: "two plans that differ"),
    Ending(status: 2, arguments: ["new", "~/site"], why: "a folder that is not empty"),
    Ending(status: 2, arguments: ["check-site", "~/broken"], why: "a broken site"),
    Ending(status: 2, arguments: ["staff", "~/broken"], why: "a broken site"),
    Ending(status: 2, arguments: ["plan", "~/broken", "--out", "~/p"], why: "a broken site"),
    Ending(status: 2, arguments: ["verify", "~/site"], why: "no plan folder"),
    Ending(status: 2, arguments: ["diff", "~/plan", "~/site"], why: "no plan folder"),
    Ending(
      status: 2,
      arguments: ["explain", "~/site", "--rule", "weekly_rest"],
      why: "no plan folder"
    ),
    Ending(
      status: 2,
      arguments: ["model", "export", "~/site", "--to", "~/m"],
      why: "no plan folder"
    ),
    Ending(
      status: 2,
      arguments: ["demand", "~/site", "--history", "~/none.csv"],
      why: "no such history"
    ),
    Ending(
      status: 2,
      arguments: ["import", "~/staff.csv", "~/open.csv", "--out", "~/i2"],
      why: "dates of an open order"
    ),
    Ending(
      status: 2,
      arguments: ["import", "~/staff.csv", "~/demand.csv", "--out", "~/site"],
      why: "a folder that is not empty"
    ),
    Ending(status: 4, arguments: ["check-site", "~/clash"], why: "something asked is impossible"),
    Ending(
      status: 4,
      arguments: ["plan", "~/clash", "--out", "~/p4", "--effort", "1", "--quiet"],
      why: "not all that was asked is possible"
    ),
    Ending(
      status: 3,
      arguments: ["plan", "~/poor", "--out", "~/p5", "--effort", "1", "--quiet"],
      why: "a hard budget that nothing keeps"
    ),
    Ending(status: 64, arguments: ["plan", "~/site"], why: "an option is missing"),
    Ending(status: 64, arguments: ["no-such-command"], why: "no such command"),
    Ending(status: 64, arguments: ["staff", "~/site", "--queue", "none"], why: "no such queue"),
    Ending(
      status: 64,
      arguments: ["reference", "--output-schema", "none"],
      why: "no such schema"
    ),
    Ending(
      status: 64,
      arguments: ["import", "~/staff.csv", "--out", "~/i3", "--map", "a=b"],
      why: "no such meaning"
    ),
  ]
}

@Suite("Exit statuses")
struct ExitStatusTests {
  @Test(
    "Each command ends with the status that is documented, and problems stand on standard error"
  )
  func all() throws {
    let rota = try BuiltCommand()
    let home = try CommandHome(rota)
    for ending in Ending.all {
      let arguments = ending.arguments.map { $0.replacing("~", with: home.folder.url.path) }
      let outcome = try rota.run(arguments)
      #expect(outcome.status == ending.status, "\(ending.testDescription): \(outcome.errors)")
      #expect(ending.status != 2 || !outcome.errors.isEmpty, "\(ending.testDescription)")
    }
    #expect(Set(Ending.all.map(\.status)) == [0, 1, 2, 3, 4, 64])
  }

  @Test("A plan that cannot be put into its place is status 3, and is saved elsewhere")
  func noPlace() throws {
    let rota = try BuiltCommand()
    let home = try TemporaryFolder()
    try #require(try rota.run(["new", home.path("site")]).status == 0)
    let place = home.url.appendingPathComponent("place")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    // Well after the command has looked at the place, and before it is interrupted.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 5)
      try? FileManager.default.removeItem(at: place)
      try? Data().write(to: place)
    }
    let outcome = try rota.run(
      ["plan", home.path("site"), "--out", home.path("place/plan"), "--time", "600"],
      interruptAfter: 12
    )
    #expect(outcome.status == 3, "\(outcome.errors)")
    let saved = try #require(outcome.errors.firstMatch(of: /saved in (.*) instead/)?.1)
    let rescued = URL(fileURLWithPath: String(saved))
    defer { try? FileManager.default.removeItem(at: rescued) }
    #expect(try rota.run(["verify", rescued.path]).status == 0)
  }

  @Test("Help and README name each status")
  func documented() throws {
    let help = try BuiltCommand().run(["--help"]).output
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    for status in Set(Ending.all.map(\.status)) {
      #expect(help.contains("\(status) "), "\(status)")
      #expect(readme.contains("| \(status) |"), "\(status)")
    }
  }

  private var root: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }
}
