import Foundation
import Testing

@Suite("What changes from plan to plan", .serialized)  // Each run uses all cores.
struct DiffTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
    let outcome = try rota.run(["new", home.path("site")])
    try #require(outcome.status == 0, "\(outcome.errors)")
    for (folder, seed) in [("old", "1"), ("new", "2")] {
      let planned = try rota.run(
        [
          "plan", home.path("site"), "--out", home.path(folder), "--effort", "1", "--seed", seed,
          "--quiet",
        ]
      )
      try #require(planned.status == 0, "\(planned.errors)")
    }
  }

  private func diff(
    _ options: [String],
    from: String = "old",
    to: String = "new"
  ) throws
    -> BuiltCommand.Outcome
  {
    try rota.run(["diff", home.path(from), home.path(to)] + options)
  }

  private func tree(_ outcome: BuiltCommand.Outcome) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    )
  }

  @Test("A plan and itself: status 0, and nothing changes")
  func same() throws {
    let outcome = try diff([], to: "old")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("Nothing changes for any of the"))
    #expect(try diff(["--json"], to: "old").status == 0)
  }

  @Test("Plans of two seeds: status 1, both directions count the same, text within 80 columns")
  func seeds() throws {
    let text = try diff([])
    #expect(text.status == 1, "\(text.errors)")
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let there = try tree(try diff(["--json"]))
    let back = try tree(try diff(["--json"], from: "new", to: "old"))
    let count = try #require(there["changed_shifts"] as? Int)
    #expect(back["changed_shifts"] as? Int == count)
    #expect(text.output.contains("\(count) shift"))
    #expect(count == (try changedRows()))
    let people = try #require(there["people"] as? [[String: Any]])
    let sum = people.reduce(0) { $0 + ($1["changed_shifts"] as? Int ?? 0) }
    #expect(sum == count)
  }

  @Test("One person's changes alone; an unknown id is wrong use")
  func onePerson() throws {
    let all = try tree(try diff(["--json"]))
    let people = try #require(all["people"] as? [[String: Any]])
    let ids = people.compactMap { $0["person"] as? String }
    let id = try #require(ids.first)
    let outcome = try diff(["--person", id])
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\n\(id)"))
    for other in ids.dropFirst() { #expect(!outcome.output.contains("\n\(other)")) }
    let unknown = try diff(["--person", "nobody-of-this-name"])
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("nobody-of-this-name"))
  }

  @Test("With a notice longer than the weeks, every changed shift is marked")
  func notice() throws {
    let options = ["--published", "2020-01-01 12:00", "--notice", "0 min", "--json"]
    let none = try tree(try diff(options))
    #expect((none["notice"] as? [String: Any])?["short"] as? Int == 0)
    let late = try tree(
      try diff(["--published", "2099-01-01T12:00", "--notice", "48h", "--json"])
    )
    let short = try #require((late["notice"] as? [String: Any])?["short"] as? Int)
    #expect(short == late["changed_shifts"] as? Int)
  }

  @Test(
    "Half a notice, or nonsense for one, is wrong use",
    arguments: [
      ["--notice", "48h"], ["--published", "2026-03-01 12:00"],
      ["--published", "tomorrow", "--notice", "48h"],
      ["--published", "2026-03-01 12:00", "--notice", "soon"],
      ["--published", "2026-03-01 12:00", "--notice", "999999 days"],
    ]
  )
  func wrongNotice(options: [String]) throws {
    let outcome = try diff(options)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--"))
  }

  @Test("A plan that is not there, is none, or has lost its site is named, in diff and in verify")
  func missing() throws {
    let nowhere = try diff([], from: "nowhere", to: "site")
    #expect(nowhere.status == 2)
    #expect(nowhere.errors.contains("nowhere: there is no such folder"))
    // Both are told at once.
    #expect(nowhere.errors.contains("site: is no plan folder"))
    // The folder from which a plan was made may move; the plan has its own copy.
    try FileManager.default.moveItem(atPath: home.path("site"), toPath: home.path("moved"))
    #expect(try diff([]).status == 1)
    try FileManager.default.removeItem(atPath: home.path("new/site"))
    for outcome in [try diff([]), try rota.run(["verify", home.path("new")])] {
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("new: has lost its folder 'site'"))
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    }
  }

  @Test("A plan whose copy of the site is damaged is told as such, file by file")
  func damagedSite() throws {
    try FileManager.default.removeItem(atPath: home.path("new/site/staff.csv"))
    for outcome in [try diff([]), try rota.run(["verify", home.path("new")])] {
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("staff.csv:1:1: the file is missing"))
      #expect(outcome.errors.contains("new: these are files of the plan's own copy of its site"))
    }
  }

  @Test("Plans of weeks without a day in common are refused with both weeks")
  func otherWeek() throws {
    // 2 November 2026 is a Monday, as 2 March is.
    for file in try home.contents(of: "site").keys.sorted() {
      try home.edit("site/\(file)") {
        $0.replacing("2026-03-0", with: "2026-11-0").replacing("2026-02-28", with: "2026-10-31")
      }
    }
    let planned = try rota.run(
      ["plan", home.path("site"), "--out", home.path("later"), "--effort", "1", "--quiet"]
    )
    try #require(planned.status == 0, "\(planned.errors)")
    let outcome = try diff([], to: "later")
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("no day in common: one is from 2026-03-02 to 2026-03-08"))
    #expect(outcome.errors.contains("the other from 2026-11-02 to 2026-11-08"))
  }

  @Test("A rota.json of a later version is refused by the name of its plan")
  func laterVersion() throws {
    try FileManager.default.copyItem(atPath: home.path("old"), toPath: home.path("damaged"))
    try home.edit("damaged/rota.json") { $0.replacing("\"rota/4\"", with: "\"rota/9\"") }
    let outcome = try diff([], to: "damaged")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("damaged/rota.json: schema:"))
  }

  /// Persons and days with another start or end, or in one plan alone, counted from both rota.csv.
  private func changedRows() throws -> Int {
    let days = try ["old", "new"].map { folder -> [String: String] in
      let text = try String(contentsOfFile: home.path("\(folder)/rota.csv"), encoding: .utf8)
      let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
      return Dictionary(
        rows.map { ("\($0[0]) \($0[3])", "\($0[4]) \($0[5])") },
        uniquingKeysWith: { first, _ in first }
      )
    }
    return Set(days[0].keys).union(days[1].keys).count { days[0][$0] != days[1][$0] }
  }
}
