import Foundation
import Planning
import Publishing
import Testing

@Suite("Briefings say who may be asked to help")
struct ResponseSectionTests {
  private func pages(_ isChecked: Bool) throws -> [String: String] {
    let plan = BriefedPlan(
      name: "plan",
      site: try TinyPlan.site(),
      record: TinyPlan.record,
      contingencies: isChecked ? SampleContingencies.report : nil
    )
    let files = try Briefings(of: plan).files
    return Dictionary(
      files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  @Test("Each team's page names its own people, the risk, what they would do, and by when")
  func roles() throws {
    let pages = try pages(true).filter { $0.key.hasPrefix("teams/") }
    let day = try #require(pages.values.first { $0.contains("stays until 14:00") })
    #expect(day.contains("two ill on Monday"))
    #expect(day.contains("Monday 19 October 07:30"))
    #expect(!day.contains("comes in, Monday"))
    let night = try #require(pages.values.first { $0.contains("comes in, Monday 10:00-14:00") })
    #expect(night.contains("Sunday 18 October 19:00"))
  }

  @Test("A plan that was not checked has no such section")
  func none() throws {
    #expect(try pages(false).values.allSatisfy { !$0.contains("Who may be asked to help") })
  }
}
