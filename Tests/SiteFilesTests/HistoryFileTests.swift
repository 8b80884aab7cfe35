import Foundation
import Planning
import SiteFiles
import Testing

/// Where the public demand files lie, if they are there.
private let sharedData: URL? = {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let path = ProcessInfo.processInfo.environment["ROTA_DATA"]
  let folder =
    path.map { URL(fileURLWithPath: $0) }
    ?? root.deletingLastPathComponent().appendingPathComponent("shared/data")
  return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
}()

@Suite("A history file is read by the columns that the planner names")
struct HistoryFileTests {
  @Test("date and time in two columns, several queues, a filter, names that differ")
  func columns() throws {
    let folder = try SiteFolder([
      "past.csv": """
      Day;Time;Line;Offered;AHT;Site
      2026-01-05;09:00;CS;12;300.5;north
      2026-01-05;09:30;CS;7;;north
      2026-01-05;09:00;CS;99;1;south
      2026-01-05;09:00;fax;3;60;north
      """
    ])
    let columns = HistoryColumns(
      time: .dateAndTime(date: "Day", time: "Time"),
      source: .column("Line", names: ["CS": "calls"]),
      contacts: "Offered",
      handleSeconds: "AHT",
      filters: ["Site": "north"]
    )
    let reading = HistoryFile(columns: columns, queueNames: ["work", "calls"])
      .read(folder.url.appendingPathComponent("past.csv"))
    #expect(reading.problems == [])
    #expect(reading.rows.map(\.contacts) == [12, 7])
    #expect(reading.rows.map(\.queue) == [QueueID(1), QueueID(1)])
    #expect(reading.rows.map(\.handleSeconds) == [300.5, nil])
    #expect(reading.rows.map(\.time.description) == ["09:00", "09:30"])
    #expect(
      reading.notes.map(\.message)
        == ["rows of 'fax', which the site does not have, are left out, 1 in all"]
    )
  }

  @Test("a column that is not there is told with those that are")
  func missingColumn() throws {
    let folder = try SiteFolder(["past.csv": "when,calls\n2026-01-05 09:00,3\n"])
    let columns = HistoryColumns(time: .dateTime("when"), source: .queue("calls"), contacts: "n")
    let reading = HistoryFile(columns: columns, queueNames: ["calls"])
      .read(folder.url.appendingPathComponent("past.csv"))
    #expect(
      reading.problems.map(\.description)
        == ["past.csv:1:1: there is no column 'n'. Its columns: 'when', 'calls'"]
    )
  }

  @Test("problems have their places")
  func problems() throws {
    let folder = try SiteFolder(["past.csv": "t,n\n2026-01-05T09:00:00,3\n2026-01-05,4\nx,-1\n"])
    let columns = HistoryColumns(time: .dateTime("t"), source: .queue("calls"), contacts: "n")
    let url = folder.url.appendingPathComponent("past.csv")
    let reading = HistoryFile(columns: columns, queueNames: ["calls"]).read(url)
    #expect(reading.rows == [])
    #expect(reading.problems.map(\.place) == ["3:1", "4:1", "4:3"])
    let other = HistoryFile(columns: columns, queueNames: ["cals"]).read(url)
    #expect(
      other.problems.map(\.description) == ["past.csv:1:1: unknown queue 'calls'. Maybe 'cals'?"]
    )
  }

  @Test(
    "the public call records of a bank are read whole",
    .enabled(if: sharedData != nil, "the data folder is missing: set ROTA_DATA")
  )
  func bank() throws {
    let url = try #require(sharedData).appendingPathComponent("demand/bank_calls_30min.csv")
    let columns = HistoryColumns(
      time: .dateTime("DateTime"),
      source: .queue("calls"),
      contacts: "Calls"
    )
    let reading = HistoryFile(columns: columns, queueNames: ["calls"]).read(url)
    #expect(reading.problems == [])
    // From the data folder's own description: 164 weekdays, about 32,000 calls a day.
    #expect(Set(reading.rows.map(\.date)).count == 164)
    let daily = reading.rows.map(\.contacts).reduce(0, +) / 164
    #expect((30_000...34_000).contains(daily))
  }
}
