import Foundation
import Publishing
import Rostering
import Testing

@Suite("Changes as JSON")
struct ChangesJSONTests {
  private func tree(_ report: ChangesReport) throws -> [String: Any] {
    let data = Data(ChangesJSON(report).text.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("The counts are those of the changes, and people, days and kinds are there")
  func counts() throws {
    let report = try ChangedWeek().report()
    let tree = try tree(report)
    #expect(tree["schema"] as? String == "rota-diff/1")
    #expect(tree["changed_shifts"] as? Int == report.changes.changedShifts)
    #expect(tree["changed_shifts"] as? Int == 4)
    #expect(tree["people_changed"] as? Int == 4)
    let people = try #require(tree["people"] as? [[String: Any]])
    #expect(people.compactMap { $0["person"] as? String } == ["P01", "P02", "P03", "P04"])
    let days = try #require(people[0]["days"] as? [[String: Any]])
    #expect(
      days.compactMap { $0["date"] as? String } == ["2026-03-02", "2026-03-03", "2026-03-04"]
    )
    #expect(days[0]["changes"] as? [String] == ["moved", "breaks"])
    #expect(days[0]["notice_minutes"] as? Int == 21 * 60)
    #expect(days[0]["short_notice"] as? Bool == true)
    #expect(days[1]["short_notice"] as? Bool == false)
    let queues = try #require(days[2]["queues"] as? [[String: Any]])
    #expect(queues.count == 1)
    #expect(queues[0]["from"] as? String == "calls")
    #expect(queues[0]["to"] as? String == "chat")
    #expect(queues[0]["minutes"] as? Int == 210)
    #expect(queues[0]["intervals"] as? Double == 7)
    #expect((tree["notice"] as? [String: Any])?["short"] as? Int == 2)
  }

  @Test("Figures have both values and the difference, and none where they are not asked for")
  func figures() throws {
    var report = try ChangedWeek().report()
    let figures = try #require(try tree(report)["figures"] as? [[String: Any]])
    let pay = try #require(figures.first { $0["figure"] as? String == "Pay" })
    #expect(pay["before"] as? Int == 168_600)
    #expect(pay["after"] as? Int == 165_050)
    #expect(pay["difference"] as? Int == -3550)
    report.showsFigures = false
    #expect((try tree(report)["figures"] as? [Any])?.isEmpty == true)
  }

  @Test("The same report gives the same bytes")
  func sameBytes() throws {
    #expect(
      ChangesJSON(try ChangedWeek().report()).text == ChangesJSON(try ChangedWeek().report()).text
    )
  }
}
