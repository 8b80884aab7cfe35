import Foundation
import Planning

import Testing

@testable import SiteFiles

@Suite("What people had before, in kept.csv")
struct KeptTests {
  private func folder(_ rows: String) throws -> SiteFolder {
    var files = SiteFolder.files
    files["kept.csv"] = "person,date,start,end\n" + rows
    return try SiteFolder(files)
  }

  @Test("A shift, a day off, and a day of which nothing is known")
  func read() throws {
    let rows = "p1,2026-03-23,2026-03-23 07:00,2026-03-23 15:00\np1,2026-03-24,,\n"
    let site = try #require(try folder(rows).read().site)
    let start = Moment(minute: 7 * 60)
    #expect(site.people[0].before == [0: [start..<start + Minutes(480)], 1: []])
    #expect(site.people[1].before.isEmpty)
  }

  @Test("What is kept counts last where the order does not name it")
  func goal() throws {
    let site = try #require(try folder("p1,2026-03-24,,\n").read().site)
    #expect(site.priorities.steps.last == Priority(goal: .stability, worth: 5))
    let without = try #require(try SiteFolder().read().site)
    #expect(!without.priorities.steps.contains { $0.goal == .stability })
    let named = try SiteFolder.changed("site.yaml", "    - budget", "    - stability\n    - budget")
    try named.put("kept.csv", Data("person,date,start,end\np1,2026-03-24,,\n".utf8))
    let goals = try #require(named.read().site).priorities.steps.map(\.goal)
    #expect(goals.filter { $0 == .stability }.count == 1)
    #expect(goals[1] == .stability)
  }

  @Test(
    "Each problem is told at its place",
    arguments: [
      ("p9,2026-03-24,,", "is no person"), ("p1,2026-04-24,,", "outside the weeks"),
      ("p1,2026-03-24,2026-03-24 08:00,", "end is empty"),
      ("p1,2026-03-24,2026-03-25 08:00,2026-03-25 10:00", "starts on its date"),
      ("p1,2026-03-24,2026-03-24 08:00,2026-03-24 07:00", "starts on its date"),
      ("p1,2026-03-23,,\np1,2026-03-23,,", "stands twice"),
      ("p1,2026-03-23,,\np1,2026-03-23,2026-03-23 08:00,2026-03-23 10:00", "beside another"),
    ]
  )
  func problems(rows: String, sentence: String) throws {
    let problems = try folder(rows + "\n").read().problems.map(\.description)
    #expect(problems.count == 1)
    let says = sentence == "is no person" ? "p9" : sentence
    #expect(problems.first?.contains(says) == true, "\(problems)")
    #expect(problems.first?.contains("kept.csv:") == true)
  }

  @Test("What is written is read back, over the hour that the autumn repeats, too")
  func written() throws {
    var site = try #require(try SiteFolder().read().site)
    let start = Moment(minute: 22 * 60)
    site.people[0].before = [
      0: [start..<start + Minutes(480)], 3: [],
      6: [Moment(minute: 6 * 1440 + 30)..<Moment(minute: 6 * 1440 + 300)],
    ]
    let files = SiteFolder.files.merging(["kept.csv": KeptFile(site: site).text]) { $1 }
    let read = try #require(try SiteFolder(files).read().site)
    #expect(read.people.map(\.before) == site.people.map(\.before))
  }
}
