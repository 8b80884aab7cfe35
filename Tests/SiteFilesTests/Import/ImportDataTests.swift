import Foundation
import Planning
import SiteFiles
import Testing

/// Where the public demand files lie, if they are there.
private let demandFolder: URL? = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  let path = ProcessInfo.processInfo.environment["ROTA_DATA"]
  let folder =
    path.map { URL(fileURLWithPath: $0) }
    ?? root.deletingLastPathComponent().appendingPathComponent("shared/data")
  let demand = folder.appendingPathComponent("demand")
  return FileManager.default.fileExists(atPath: demand.path) ? demand : nil
}()

@Suite(
  "Import: public call records",
  .enabled(if: demandFolder != nil, "the data folder is missing: set ROTA_DATA")
)
struct ImportDataTests {
  private func made(_ name: String, _ staff: String, _ options: ImportOptions) throws -> ImportCase
  {
    let url = try #require(demandFolder).appendingPathComponent(name)
    return ImportCase(
      bytes: [
        "staff.csv": [UInt8](staff.utf8), "demand.csv": [UInt8](try Data(contentsOf: url)),
      ],
      options
    )
  }

  @Test("six queues of a small bank, a week of four, all day and night")
  func technion() throws {
    var options = ImportOptions()
    options.week = LocalDate("1999-02-07")
    let staff = "id,hours,PS,NE,IN\na1,40,x,x,\na2,40,x,,x\n"
    let made = try made("technion_feb1999_30min_by_type.csv", staff, options)
    #expect(made.problems == [])
    let site = try #require(try made.read().site)
    #expect(site.queues.count == 6)
    #expect(site.horizon.firstDay.description == "1999-02-07")
    #expect(made.meaning(of: "mean_service_s") == "handle_time")
    #expect(made.meaning(of: "type") == "queue")
    #expect(made.meaning(of: "hang") == nil)
    // From the file itself, counted by other means: arrivals of PS from 7 to 13 February.
    let contacts = site.forecast.cells.reduce(0) { $0 + $1.reduce(0) { $0 + $1.contacts } }
    #expect(contacts == 8310)
  }

  @Test("a year of a large bank: told that it is too long, then a week of it by the half hour")
  func bank() throws {
    let staff = "id,hours\n" + (1...20).map { "a\($0),37.5" }.joined(separator: "\n") + "\n"
    let whole = try made("bank_calls_5min.csv", staff, ImportOptions())
    #expect(whole.problems.first?.contains("at most 8 weeks are planned at once") == true)
    var options = ImportOptions()
    options.week = LocalDate("2003-03-03")
    options.interval = Minutes(30)
    let week = try made("bank_calls_5min.csv", staff, options)
    #expect(week.problems == [])
    let site = try #require(try week.read().site)
    #expect(site.horizon.interval.count == 30)
    #expect(site.forecast.cells[0].first { $0.contacts > 0 }?.contacts == 560)
  }
}
