import Foundation
import Testing

@Suite("Calendars and briefings of a plan", .serialized)  // Each run uses all cores.
struct HandingOutTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
    let made = try rota.run(["new", home.path("site")])
    try #require(made.status == 0, "\(made.errors)")
    try #require(try plan("old", []).status == 0)
  }

  private func plan(_ folder: String, _ options: [String]) throws -> BuiltCommand.Outcome {
    try rota.run(
      ["plan", home.path("site"), "--out", home.path(folder), "--effort", "1", "--quiet"]
        + options
    )
  }

  /// Gives the person of the first shift leave on its day; their id and the date.
  private func addLeave() throws -> (person: String, date: String) {
    let rows = try String(contentsOfFile: home.path("old/rota.csv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
    let first = try #require(rows.first)
    try home.edit("site/availability.csv") {
      $0.trimmingCharacters(in: .newlines) + "\n\(first[0]),leave,\(first[3]),,yes,,\n"
    }
    return (first[0], first[3])
  }

  private func calendar(_ plan: String, _ person: String) throws -> String {
    try String(contentsOfFile: home.path("\(plan)/calendars/people/\(person).ics"), encoding: .utf8)
  }

  @Test("A plan has a calendar for each person and team; planned again, it is the same")
  func written() throws {
    let files = try home.contents(of: "old")
    let staff = try String(contentsOfFile: home.path("site/staff.csv"), encoding: .utf8)
    let people = staff.split(separator: "\n").count { !$0.hasPrefix("#") } - 1
    #expect(files.keys.count { $0.hasPrefix("calendars/people/") } == people)
    #expect(files.keys.contains { $0.hasPrefix("calendars/teams/") })
    try #require(try plan("old", []).status == 0)
    #expect(try home.contents(of: "old") == files)
  }

  @Test("A plan that keeps another one goes on with its calendars: what is gone is cancelled")
  func continued() throws {
    let (person, date) = try addLeave()
    let day = date.replacing("-", with: "")
    try #require(try plan("new", ["--keep", home.path("old")]).status == 0)
    let before = try calendar("old", person)
    #expect(before.contains("UID:\(day)-1-"))
    #expect(!before.contains("STATUS:CANCELLED"))
    let after = try calendar("new", person)
    let event = try #require(
      after.components(separatedBy: "BEGIN:VEVENT").first { $0.contains("UID:\(day)-1-") }
    )
    #expect(event.contains("STATUS:CANCELLED"))
    #expect(event.contains("SEQUENCE:1"))
    // The same through the plan that is replaced, and through one that is named.
    try FileManager.default.copyItem(atPath: home.path("old"), toPath: home.path("replaced"))
    try #require(try plan("replaced", []).status == 0)
    #expect(try calendar("replaced", person).contains("STATUS:CANCELLED"))
    try #require(try plan("named", ["--updates", home.path("old")]).status == 0)
    #expect(try calendar("named", person) == calendar("replaced", person))
    // Without any of them a calendar starts anew.
    try #require(try plan("fresh", []).status == 0)
    #expect(!(try calendar("fresh", person).contains("STATUS:CANCELLED")))
  }

  @Test("A plan from before there were calendars is continued from its rota")
  func withoutCalendars() throws {
    let (person, _) = try addLeave()
    try FileManager.default.removeItem(atPath: home.path("old/calendars"))
    try #require(try plan("new", ["--keep", home.path("old")]).status == 0)
    #expect(try calendar("new", person).contains("STATUS:CANCELLED"))
    #expect(try plan("other", ["--updates", home.path("nowhere")]).status == 2)
  }

  @Test("Briefings go into the plan folder or where they are asked for, whole")
  func briefings() throws {
    let (person, date) = try addLeave()
    try home.edit("site/site.yaml") { $0 + "\nnotice: 7 days\n" }
    try #require(try plan("new", ["--keep", home.path("old")]).status == 0)
    let alone = try rota.run(["brief", home.path("old")])
    #expect(alone.status == 0, "\(alone.errors)")
    #expect(alone.output.contains("/old/briefings/index.html"))
    #expect(try home.contents(of: "old/briefings").keys.allSatisfy { !$0.hasPrefix("notices/") })

    let arguments = ["brief", home.path("new"), "--since", home.path("old")]
    let late = try rota.run(
      arguments + ["--published", "\(date) 00:00", "--out", home.path("told")]
    )
    #expect(late.status == 1, "\(late.errors)")
    #expect(late.output.contains("later than agreed"))
    let letter = try String(
      contentsOfFile: home.path("told/notices/\(person).txt"),
      encoding: .utf8
    )
    #expect(letter.contains("is now off"))
    #expect(letter.contains("SHORT NOTICE"))
    #expect(letter.contains("Why: leave is new"))
    // In good time, and over the older briefings.
    let early = try rota.run(
      arguments + ["--published", "2020-01-01 00:00", "--out", home.path("told")]
    )
    #expect(early.status == 0, "\(early.errors)")
    let unsure = try rota.run(arguments + ["--json"])
    #expect(unsure.status == 0)
    let tree = try JSONSerialization.jsonObject(with: Data(unsure.output.utf8)) as? [String: Any]
    #expect(tree?["schema"] as? String == "rota-brief/1")
    #expect(!FileManager.default.fileExists(atPath: home.path("new/briefings")))
    // A briefed plan is a plan as before.
    #expect(try rota.run(["verify", home.path("old")]).status == 0)
  }

  @Test("A folder that holds something else, a plan that is none and a wrong time are refused")
  func refused() throws {
    let site = try rota.run(["brief", home.path("old"), "--out", home.path("site")])
    #expect(site.status == 2)
    #expect(site.errors.contains("holds other files and no briefing.json"))
    #expect(try rota.run(["brief", home.path("site")]).status == 2)
    #expect(try rota.run(["brief", home.path("old"), "--published", "soon"]).status == 64)
    #expect(try rota.run(["brief", home.path("old"), "--since", home.path("site")]).status == 2)
  }

  private static let hasChromium = ["chromium", "chromium-browser", "google-chrome", "chrome"]
    .contains { FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)") }

  @Test("Pages are printed where Chromium is installed", .enabled(if: hasChromium))
  func printed() throws {
    let outcome = try rota.run(["brief", home.path("old"), "--pdf"], within: 120)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try home.contents(of: "old/briefings")
    let pages = files.filter { $0.key.hasSuffix(".pdf") }
    #expect(pages.count == files.keys.count { $0.hasPrefix("teams/") && $0.hasSuffix(".html") })
    #expect(pages.values.allSatisfy { $0.prefix(5) == Data("%PDF-".utf8) })
  }
}
