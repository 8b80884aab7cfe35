import Foundation
import Planning
import SiteFiles
import Testing

@Suite("demand.csv is read back as it was written")
struct DemandFileTests {
  /// A week with a clock change, and how many half hours it has.
  struct Week: CustomTestStringConvertible {
    var zone: String
    var day: String
    var halfHours: Int
    var testDescription: String { "\(zone) \(day)" }
  }
  static let weeks = [
    Week(zone: "Europe/Berlin", day: "2026-03-23", halfHours: 334),
    Week(zone: "Europe/Berlin", day: "2026-10-19", halfHours: 338),
    Week(zone: "America/New_York", day: "2026-10-26", halfHours: 338),
    Week(zone: "Australia/Lord_Howe", day: "2026-03-30", halfHours: 337),
    Week(zone: "America/Sao_Paulo", day: "2018-10-29", halfHours: 334),
    Week(zone: "Asia/Kathmandu", day: "2026-06-01", halfHours: 336),
  ]

  @Test("A table of other intervals is told once, with the interval that fits")
  func otherIntervals() throws {
    var files = SiteFolder.files
    let rows = ["07:05", "07:10", "07:20", "07:40"].map { "calls,2026-03-23 \($0),10,300," }
    files["demand.csv"] =
      "queue,start,contacts,aht_seconds,required\n" + rows.joined(separator: "\n") + "\n"
    let told = try SiteFolder(files).read().problems.map(\.description)
    #expect(
      told == [
        "demand.csv:2:7: 07:05 is not the start of an interval of 30 min, nor are the times of 3 "
          + "more rows. Maybe 'interval: 5 min' in site.yaml?"
      ]
    )
  }

  @Test("through weeks with a clock change, number for number", arguments: weeks)
  func roundTrip(week: Week) throws {
    let folder = try roundTheClock(week)
    let site = try #require(folder.read().site)
    #expect(site.horizon.intervalCount == week.halfHours)
    var dice = Dice(seed: 7)
    let forecast = DemandForecast(
      cells: site.queues.indices.map { queue in
        (0..<week.halfHours).map { _ in
          DemandForecast.Cell(
            contacts: .random(in: 0...40, using: &dice)
              * pow(10, .random(in: -8...1, using: &dice)),
            handleSeconds: .random(in: 1...900, using: &dice),
            required: queue == 1 ? .random(in: 0...9, using: &dice) : 0
          )
        }
      }
    )
    let spread = forecast.cells.map { $0.map { $0.contacts * 1.5 } }
    let text = DemandFile(horizon: site.horizon, queues: site.queues)
      .write(forecast, low: spread, high: spread)
    try folder.put("demand.csv", Data(text.utf8))
    let reading = folder.read()
    #expect(reading.problems.map(\.description) == [])
    #expect(reading.notes == [], "nothing is missing, and the spread is no stranger")
    #expect(reading.site?.forecast.cells == forecast.cells)
  }

  @Test("without offsets the order of rows tells the passes of the autumn hour apart")
  func orderOfRows() throws {
    let folder = try roundTheClock(Self.weeks[1])
    let rows = """
      queue,start,contacts,aht_seconds,required
      calls,2026-10-25 02:00,1,60,
      calls,2026-10-25 02:00,2,60,
      """
    try folder.put("demand.csv", Data(rows.utf8))
    let site = try #require(folder.read().site)
    let sunday = site.horizon.intervals(ofDay: 6).lowerBound
    #expect(site.forecast.cells[0][sunday + 4].contacts == 1)
    #expect(site.forecast.cells[0][sunday + 6].contacts == 2)
    try folder.put("demand.csv", Data((rows + "\ncalls,2026-10-25 02:00,3,60,").utf8))
    #expect(folder.read().problems.map(\.place) == ["4:1"])
  }

  @Test("hours outside a queue's opening and missing intervals are told in a note")
  func notes() throws {
    let folder = try SiteFolder.changed(
      "demand.csv",
      "work,2026-03-23 08:00",
      "work,2026-03-23 12:00"
    )
    let reading = folder.read()
    #expect(reading.site?.forecast.cells[1].allSatisfy { $0.required == 0 } == true)
    #expect(
      reading.notes.map(\.message) == [
        "queue 'calls': 142 of 144 open intervals have no row and count as zero",
        "queue 'work': 80 of 80 open intervals have no row and count as zero",
        "queue 'work': rows outside its opening hours are left out, 1 in all",
      ]
    )
  }

  @Test("a demand that is about to be made is not missed where no queue's people are given in it")
  func notNeeded() throws {
    let folder = try SiteFolder.changed(
      "site.yaml",
      "requirement: {shortfall_per_hour: 30}",
      "standard: 95 % over week"
    )
    for old in [nil, "queue,start\nof,another week\n"] {
      if let old {
        try folder.put("demand.csv", Data(old.utf8))
      } else {
        try folder.remove("demand.csv")
      }
      #expect(folder.read().site == nil)
      let reading = SiteReader().read(folder.url, needsDemand: false)
      #expect(reading.problems.map(\.description) == [])
      #expect(reading.site?.forecast.cells.flatMap(\.self).allSatisfy { $0.contacts == 0 } == true)
    }
  }

  @Test("people required are kept from the old demand, which must be sound then, or missing")
  func requirementsKept() throws {
    let folder = try SiteFolder()
    let site = try #require(SiteReader().read(folder.url, needsDemand: false).site)
    #expect(site.forecast.cells[1].map(\.required).max() == 2)
    try folder.put("demand.csv", Data("queue,start,required\nwork,monday,2\n".utf8))
    #expect(!SiteReader().read(folder.url, needsDemand: false).problems.isEmpty)
    try folder.remove("demand.csv")
    #expect(SiteReader().read(folder.url, needsDemand: false).site != nil)
  }

  /// The small site open round the clock in another week, without what is tied to its dates.
  private func roundTheClock(_ week: Week) throws -> SiteFolder {
    var files = SiteFolder.files
    for name in ["availability.csv", "wishes.csv", "carry-in.csv"] { files[name] = nil }
    files["site.yaml"] = files["site.yaml"]?
      .replacingOccurrences(of: "Europe/Berlin", with: week.zone)
      .replacingOccurrences(of: "2026-03-23", with: week.day)
      .replacingOccurrences(of: "{mon-fri: \"08:00-12:00, 13:00-17:00\"}", with: "always")
      .replacingOccurrences(of: "mon-fri: 07:00-20:00\n  sat: 22:00-06:00", with: "daily: always")
    files["demand.csv"] = "queue,start,contacts,aht_seconds,required\n"
    return try SiteFolder(files)
  }
}
