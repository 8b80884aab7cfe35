import Foundation
import Testing

@Suite("A plan made again from a time within the week", .serialized)  // Each run uses all cores.
struct ReplanningTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
  }

  private func plan(_ folder: String, _ options: [String]) throws -> BuiltCommand.Outcome {
    try rota.run(
      ["plan", home.path("site"), "--out", home.path(folder), "--effort", "1", "--quiet"]
        + options,
      within: 240
    )
  }

  private func example() throws {
    let made = try rota.run(["new", home.path("site")])
    try #require(made.status == 0, "\(made.errors)")
    let planned = try plan("old", [])
    try #require(planned.status == 0, "\(planned.errors)")
  }

  private func shifts(_ plan: String, of person: String, on date: String) throws -> [String] {
    let text = try String(contentsOfFile: home.path("\(plan)/rota.csv"), encoding: .utf8)
    return text.split(separator: "\n").map(String.init).filter {
      $0.hasPrefix("\(person),") && $0.contains(",\(date),")
    }
  }

  @Test("Nothing changed in the site: the rota stays, byte for byte")
  func unchanged() throws {
    try example()
    for options in [[], ["--from", "2026-03-04 10:15"]] {
      let again = try plan("new", ["--keep", home.path("old")] + options)
      #expect(again.status == 0, "\(again.errors)")
      #expect(again.errors.contains("its rota stands"))
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: home.path("old/rota.csv")))
          == Data(contentsOf: URL(fileURLWithPath: home.path("new/rota.csv")))
      )
      #expect(try rota.run(["verify", home.path("new")]).status == 0)
    }
  }

  @Test("Somebody goes home ill in the middle of a shift; days that are over stay")
  func sick() throws {
    try example()
    try home.edit("site/availability.csv") {
      $0 + "p03,leave,2026-03-04 14:00,2026-03-06,yes,,off sick\n"
    }
    let again = try plan("new", ["--keep", home.path("old"), "--from", "2026-03-04 12:10"])
    #expect(again.status == 0 || again.status == 4, "\(again.output)\(again.errors)")
    let verified = try rota.run(["verify", home.path("new")])
    #expect(verified.status == again.status, "\(verified.output)\(verified.errors)")
    for person in (1...8).map({ "p0\($0)" }) {
      for date in ["2026-03-02", "2026-03-03"] {
        #expect(try shifts("new", of: person, on: date) == shifts("old", of: person, on: date))
      }
    }
    let wednesday = try #require(try shifts("new", of: "p03", on: "2026-03-04").first)
    #expect(wednesday.contains(",14:00,"))
    #expect(try shifts("new", of: "p03", on: "2026-03-05").allSatisfy { !$0.contains(",0") })
    // Planned again from there on, it stands again.
    let third = try rota.run([
      "plan", home.path("site"), "--out", home.path("third"), "--effort", "1", "--quiet",
      "--keep", home.path("new"), "--from", "2026-03-05 09:00",
    ])
    #expect(third.status == again.status, "\(third.errors)")
    #expect(try rota.run(["verify", home.path("third")]).status == again.status)
  }

  @Test("A past that was touched does not verify")
  func touched() throws {
    try example()
    try home.edit("site/availability.csv") {
      $0 + "p03,leave,2026-03-05,2026-03-06,yes,,off sick\n"
    }
    let options = ["--keep", home.path("old"), "--from", "2026-03-04 12:00"]
    try #require(try plan("new", options).status == 0)
    try home.edit("new/site/past.csv") { $0.replacing(",phone,", with: ",email,") }
    let verified = try rota.run(["verify", home.path("new")])
    #expect(verified.status == 1)
    #expect(verified.output.contains("pastStands"))
  }

  @Test(
    "A time that is none, or of other weeks, is told",
    arguments: ["yesterday", "2026-03-04", "2026-04-04 10:00", "2026-03-04 25:00"]
  )
  func refused(time: String) throws {
    try example()
    let again = try plan("new", ["--keep", home.path("old"), "--from", time])
    #expect(again.status == 64 || again.status == 2)
    #expect(again.errors.contains("--from '\(time)'"))
    let alone = try plan("new", ["--from", "2026-03-04 10:00"])
    #expect(alone.errors.contains("--from needs --keep"))
  }

  @Test(
    "An example site planned again in the night of the clock change, and by day",
    arguments: [
      ("nightline", "2026-03-29 03:00"), ("nightline", "2026-03-29 00:30"),
      ("nightline", "2026-03-25 13:40"), ("harbour", "2026-03-04 11:15"),
    ]
  )
  func examples(name: String, time: String) throws {
    let source = MutatedSite.scenarios.appendingPathComponent(name)
    let site = URL(fileURLWithPath: home.path("site"))
    try FileManager.default.copyItem(at: source, to: site)
    let planned = try plan("old", [])
    try #require([0, 4].contains(planned.status), "\(planned.errors)")
    let staff = try String(contentsOfFile: home.path("site/staff.csv"), encoding: .utf8)
    let ill = try #require(
      staff.split(separator: "\n").dropFirst(3).first?.split(separator: ",").first
    )
    try home.edit("site/availability.csv") {
      let columns = $0.prefix { $0 != "\n" }.split(separator: ",").count
      let cells = [String(ill), "unavailable", time, "\(time.prefix(10)) 23:00"]
      let row = cells + Array(repeating: "", count: columns - cells.count)
      return $0 + row.joined(separator: ",") + "\n"
    }
    let again = try plan("new", ["--keep", home.path("old"), "--from", time])
    #expect([0, 4].contains(again.status), "\(again.output)\(again.errors)")
    let verified = try rota.run(["verify", home.path("new")])
    #expect(verified.status == again.status, "\(verified.output)\(verified.errors)")
  }
}
