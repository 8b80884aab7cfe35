public import Foundation
import Planning

/// Reads the contacts of the past from a CSV file whose columns the planner names.
public struct HistoryFile {
  private let columns: HistoryColumns
  private let queueNames: [String]

  /// A reader for a file with these columns and the names of the site's queues, in its order.
  public init(columns: HistoryColumns, queueNames: [String]) {
    self.columns = columns
    self.queueNames = queueNames
  }

  /// What stands in a file.
  public func read(_ url: URL) -> HistoryReading {
    let findings = Findings()
    let file = url.lastPathComponent
    guard let text = TextFile(url, findings).load(isRequired: true),
      let table = Table(text, file: file, layout: layout, findings, reportsExtra: false)
    else { return HistoryReading(rows: [], findings) }
    let queues = Directory<Int>(
      kind: "queue",
      names: queueNames,
      items: queueNames.indices.map(\.self)
    )
    if case .queue(let name) = columns.source {
      let entry = Entry(text: name, place: .start(of: file))
      guard queues.index(of: entry, findings) != nil else {
        return HistoryReading(rows: [], findings)
      }
    }
    var strangers: [String: Int] = [:]
    var rows: [HistoryRow] = []
    for row in table.rows where isWanted(row) {
      guard let name = queueName(row, findings) else { continue }
      guard let queue = queueNames.firstIndex(of: name) else {
        strangers[name, default: 0] += 1
        continue
      }
      if let read = historyRow(row, QueueID(queue), findings) { rows.append(read) }
    }
    for (name, count) in strangers {
      let near = NearMiss.closest(to: name, among: queueNames).map { ". Maybe '\($0)'?" } ?? ""
      findings.note(
        .start(of: file),
        "rows of \(quoted(name)), which the site does not have, are left out, \(count) in all\(near)"
      )
    }
    return HistoryReading(rows: rows, findings)
  }

  private var layout: Table.Layout {
    var required = [columns.contacts] + columns.filters.keys.sorted()
    switch columns.time {
    case .dateTime(let column): required.append(column)
    case .dateAndTime(let date, let time): required += [date, time]
    }
    if case .column(let column, _) = columns.source { required.append(column) }
    if let column = columns.handleSeconds { required.append(column) }
    return Table.Layout(required: required.map(plainWord), optional: [])
  }

  private func isWanted(_ row: Table.Row) -> Bool {
    columns.filters.allSatisfy { (row[plainWord($0.key)]?.text ?? "") == $0.value }
  }

  private func queueName(_ row: Table.Row, _ findings: Findings) -> String? {
    switch columns.source {
    case .queue(let name): return name
    case .column(let column, let names):
      let text = row.required(plainWord(column), findings)?.text
      return text.map { names[$0] ?? $0 }
    }
  }

  private func historyRow(_ row: Table.Row, _ queue: QueueID, _ findings: Findings) -> HistoryRow? {
    let stamp = stamp(row, findings)
    let contacts = row.required(plainWord(columns.contacts), findings)?
      .decimal("contacts", in: 0...1_000_000, findings)
    let seconds = columns.handleSeconds.flatMap { row[plainWord($0)] }
      .map { $0.decimal("handle seconds", in: 0...86_400, findings) }
    guard let stamp, let time = stamp.time, let contacts else { return nil }
    if case .some(.none) = seconds { return nil }
    return HistoryRow(
      queue: queue,
      date: stamp.date,
      time: time,
      contacts: contacts,
      handleSeconds: seconds.flatMap(\.self)
    )
  }

  /// Date and time of a row, from one column or two.
  private func stamp(_ row: Table.Row, _ findings: Findings) -> LocalStamp? {
    let entry: Entry?
    switch columns.time {
    case .dateTime(let column): entry = row.required(plainWord(column), findings)
    case .dateAndTime(let dateColumn, let timeColumn):
      let date = row.required(plainWord(dateColumn), findings)
      let time = row.required(plainWord(timeColumn), findings)
      guard let date, let time else { return nil }
      entry = Entry(text: "\(date.text) \(time.text)", place: date.place)
    }
    guard let entry, let stamp = entry.stamp("time", findings) else { return nil }
    guard stamp.time != nil else {
      findings.problem(entry.place, entry.text, "\(quoted(entry.text)) has no time of day")
      return nil
    }
    return stamp
  }
}
