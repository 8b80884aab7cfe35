public import Demand
public import Planning

/// How many people each queue needs in each interval, with the sentence that says how the number
/// came about; a sentence that holds for the interval before too is not repeated.
public struct StaffingTableText {
  /// The site.
  public let site: Site
  /// The rows to show, by queue, then time.
  public let rows: [StaffingTable.Row]

  /// The text of some rows of a staffing table.
  public init(site: Site, rows: [StaffingTable.Row]) {
    self.site = site
    self.rows = rows
  }

  /// The text: a heading for each queue and day, then a line or more for each interval.
  public var text: String {
    guard !rows.isEmpty else { return "Nobody is needed.\n" }
    var lines: [String] = []
    var last: (queue: QueueID, date: LocalDate, sentence: String)?
    for row in rows {
      let date = site.horizon.wallClock(at: site.horizon.start(of: row.interval)).date
      let isNew = last?.queue != row.queue || last?.date != date
      if isNew {
        if last != nil { lines.append("") }
        lines += heading(of: row.queue, on: date)
      }
      let isRepeated = !isNew && last?.sentence == row.sentence
      lines += self.lines(of: row, on: date, isRepeated: isRepeated)
      last = (row.queue, date, row.sentence)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(of queue: QueueID, on date: LocalDate) -> [String] {
    TextLines.wrapped("\(site[queue].name), \(date.weekday.abbreviation) \(date)")
      + ["Start  People  How the number came about"]
  }

  private func lines(
    of row: StaffingTable.Row,
    on date: LocalDate,
    isRepeated: Bool
  ) -> [String] {
    let clock = WallClock(horizon: site.horizon)
    let start = clock.text(site.horizon.start(of: row.interval), on: date)
    let people = "\(row.onRota)"
    let space = String(repeating: " ", count: max(0, 6 - people.count))
    return TextLines.wrapped(
      isRepeated ? "as before" : row.sentence,
      first: "\(start)  \(space)\(people)  ",
      margin: 15
    )
  }
}
