import Foundation
import Testing

@Suite("On a terminal")
struct TerminalTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
    try #require(try rota.run(["new", home.path("site")]).status == 0)
  }

  /// Plans with a terminal of its own, as `script` makes one.
  private func planned(_ environment: [String: String], _ options: String = "") throws -> String {
    let command =
      "'\(rota.executable.path)' plan '\(home.path("site"))' --out '\(home.path("plan"))' "
      + "--time 2 \(options)"
    let defaults = ["TERM": "xterm", "LC_ALL": "C.UTF-8", "NO_COLOR": ""]
    let outcome = try RepositoryScript.run(
      ["script", "-qec", command, "/dev/null"],
      environment: defaults.merging(environment) { $1 }
    )
    #expect(outcome.status == 0, "\(outcome.text)")
    return outcome.text
  }

  private func hasColour(_ text: String) -> Bool { text.contains(/\u{1B}\[[0-9]+m/) }

  @Test("Colours, blocks and one progress line that is taken away again")
  func colours() throws {
    let text = try planned([:])
    #expect(hasColour(text))
    #expect(text.contains("█"))
    #expect(text.contains("s left  best "))
    #expect(text.contains("gap "))
    let plain = text.replacing(/\u{1B}\[[0-9]*[mK]/, with: "").replacing("\r\n", with: "\n")
    let lines = plain.split(separator: "\n").map { $0.split(separator: "\r").last ?? "" }
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.last?.hasPrefix("Next: ") == true || plain.contains("\nNext: "))
  }

  @Test(
    "No colours where they are not wanted",
    arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]]
  )
  func refused(_ environment: [String: String]) throws {
    let text = try planned(environment)
    #expect(!hasColour(text))
    #expect(text.contains("█"))
    #expect(text.contains("s left") == (environment["TERM"] != "dumb"))
  }

  @Test("--color decides before the environment does; a file has none unless it says always")
  func told() throws {
    let never = try planned([:], "--color never")
    #expect(!hasColour(never))
    let always = try planned(["NO_COLOR": "1"], "--color always")
    #expect(hasColour(always))
    let options = ["plan", home.path("site"), "--out", home.path("plan"), "--effort", "1"]
    let file = try rota.run(options)
    #expect(!hasColour(file.output) && file.output.contains("█"))
    #expect(file.errors.isEmpty)
    let forced = try rota.run(options + ["--color", "always"])
    #expect(hasColour(forced.output))
    let kept = try String(contentsOfFile: home.path("plan/summary.txt"), encoding: .utf8)
    #expect(!hasColour(kept) && kept.contains("Coverage from"))
  }

  @Test("ASCII alone where the locale has no UTF-8")
  func ascii() throws {
    let text = try planned(["LC_ALL": "C"])
    #expect(text.contains("# all, + 90%"))
    #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test("The order of dates is asked for, and the answer is taken")
  func asked() throws {
    for (name, text) in [
      ("staff.csv", "id,hours,phone,chat\namber-01,37.5,x,x\n"),
      ("open.csv", CommandHome.demand("03/11/2026")),
    ] {
      try Data(text.utf8).write(to: home.url.appendingPathComponent(name))
    }
    let command =
      "'\(rota.executable.path)' import '\(home.path("staff.csv"))' '\(home.path("open.csv"))' "
      + "--out '\(home.path("asked"))'"
    let outcome = try RepositoryScript.run(
      ["bash", "-c", "echo 2 | script -qec \"$0\" /dev/null", command],
      environment: ["TERM": "xterm"]
    )
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(outcome.text.contains("  1  3 November 2026"))
    let site = try String(contentsOfFile: home.path("asked/site.yaml"), encoding: .utf8)
    #expect(site.contains("week: 2026-03-11"))
  }
}
