import Planning
import SiteFiles
import Testing

@Suite("Outbound queues have a quota")
struct QuotaTests {
  private func reading(_ queue: String, demand: String = "") throws -> SiteReading {
    var files = SiteFolder.files
    files["site.yaml"] = files["site.yaml"]?
      .replacing("queues:\n", with: "queues:\n  rings: {\(queue)}\n")
    files["demand.csv", default: ""] += demand
    return try SiteFolder(files).read()
  }

  @Test("The quota is what is to be done each day, or each week")
  func quota() throws {
    for (text, window) in [("40 a day", ServiceStandard.Window.day), ("40 per week", .week)] {
      let queue = "channel: outbound, quota: \(text), handle_time: 300 s, shrinkage: 10 %"
      let reading = try reading(queue)
      #expect(reading.problems.map(\.description) == [])
      let site = try #require(reading.site)
      #expect(site.queues[0].quota == Quota(contacts: 40, handleSeconds: 300))
      #expect(site.queues[0].channel == .backOffice)
      let all = site.forecast.cells[0].reduce(0) { $0 + $1.contacts }
      #expect(all == Double(40 * (window == .day ? site.horizon.dayCount : 1)))
    }
  }

  @Test(
    "What does not fit is told at its place",
    arguments: [
      ("channel: outbound, handle_time: 300 s", "quota"),
      ("channel: outbound, quota: 40, handle_time: 300 s", "is not like '400 a week'"),
      ("channel: outbound, quota: many a day, handle_time: 300 s", "quota 'many'"),
      ("channel: outbound, quota: 40 a day, handle_time: 1 s, patience: 3 s", "no 'patience'"),
      ("channel: back-office, standard: 95 % over day, quota: 4 a day", "outbound' only"),
    ]
  )
  func problems(queue: String, part: String) throws {
    let problems = try reading(queue).problems.map(\.description)
    #expect(problems.contains { $0.contains(part) }, "\(problems)")
  }

  @Test("Rows in demand.csv for it are refused")
  func rows() throws {
    let queue = "channel: outbound, quota: 40 a day, handle_time: 300 s"
    let problems = try reading(queue, demand: "rings,2026-03-23 09:00,4,300,\n").problems
    #expect(problems.count == 1)
    #expect(problems.first?.description.contains("is outbound") == true)
  }
}
