import Foundation
import SiteFiles
import Testing

/// A site folder of its own for one test, removed afterwards.
final class SiteFolder {
  let url: URL

  /// The small site that every test of a planted problem starts from.
  static let files: [String: String] = [
    "site.yaml": """
    name: Tiny
    time_zone: Europe/Berlin
    week: 2026-03-23
    interval: 30 min
    currency: EUR
    opening:
      mon-fri: 07:00-20:00
      sat: 22:00-06:00
    queues:
      calls:
        channel: voice
        standard: 80 % within 20 s over day
      work:
        channel: back-office
        opening: {mon-fri: "08:00-12:00, 13:00-17:00"}
        requirement: {shortfall_per_hour: 30}
    priorities:
      order:
        - standard: all
        - budget
        - cost
    cost_centres:
      main: {budget: 1000.50}
    patterns:
      day:
        days: mon-fri
        start: 07:00-10:00
        lengths: [7.5 h]
        breaks:
          - {name: lunch, length: 30 min, paid: no, earliest: 3/8, latest: 62.5 %}
      night:
        days: sat
        start: 22:00
        lengths: 6 h-8 h step 1 h
    contracts:
      full-time:
        weekly_hours: 37.5 h
        pay_per_hour: 20
        patterns: [day, night]
        leave_day: 7.5 h
    rules:
      rest_between_shifts: 11 h
      weekly_rest: 24 h
      max_days_per_week: 5
      max_run_of_days: 6

    """,
    "staff.csv": """
    id,name,team,cost_centre,contract,competences,earliest_start,latest_start
    p1,One,A,main,full-time,calls; work=0.8,,
    p2,Two,A,main,full-time,calls,08:00,09:30

    """,
    "availability.csv": """
    person,kind,start,end,paid,hours,note
    p1,leave,2026-03-24,2026-03-25,yes,,
    p2,meeting,2026-03-26 10:00,2026-03-26 11:00,yes,,talk

    """,
    "wishes.csv": """
    person,kind,day,from,to,strength
    p1,day off,fri,,,4
    p2,start,2026-03-23,08:00,09:00,2

    """,
    "carry-in.csv": """
    person,last_shift_end,run_of_days
    p1,2026-03-22 20:00,2

    """,
    "demand.csv": """
    queue,start,contacts,aht_seconds,required
    calls,2026-03-23 07:00,10,300,
    calls,2026-03-23 07:30,12.5,300,
    work,2026-03-23 08:00,,,2

    """,
  ]

  init(_ files: [String: String] = SiteFolder.files) throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files { try put(name, Data(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func put(_ name: String, _ data: Data) throws {
    try data.write(to: url.appendingPathComponent(name))
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: url.appendingPathComponent(name))
  }

  func read() -> SiteReading { SiteReader().read(url) }

  /// The small site with one text of a file replaced; the text must stand there once.
  static func changed(_ file: String, _ old: String, _ new: String) throws -> SiteFolder {
    var files = files
    let text = try #require(files[file])
    try #require(text.components(separatedBy: old).count == 2, "'\(old)' stands in \(file) once")
    files[file] = text.replacingOccurrences(of: old, with: new)
    return try SiteFolder(files)
  }

  /// A site folder of this repository.
  static func scenario(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Scenarios/\(name)")
  }
}
