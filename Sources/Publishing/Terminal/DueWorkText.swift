import Planning
import Rostering

/// Work with due times as people read it: a table of days, and which day's is late by how much.
struct DueWorkText {
  /// On longer horizons days without late work are left out, but for the last.
  private static let daysShown = 14

  let site: Site
  let queues: [RotaFigures.QueueFigures]

  /// A table for each queue with due times, each after an empty line but the first.
  var lines: [String] {
    let tables = queues.filter { !$0.due.isEmpty }.map(table)
    return Array(tables.joined(separator: [""]))
  }

  private func table(_ queue: RotaFigures.QueueFigures) -> [String] {
    var table = TextTable([
      ("\(site[queue.queue].name), by day", .left), ("Comes in", .right), ("Due", .right),
      ("Done", .right), ("Late", .right), ("Waiting", .right),
    ])
    let isLong = queue.due.count > DueWorkText.daysShown
    for day in queue.due {
      if isLong, day.missed <= 0.05, day.day != queue.due.last?.day { continue }
      table.add(
        [DueWorkText.name(day, site)]
          + [day.arrived, day.due, day.done, day.missed, day.waiting].map(DueWorkText.number)
      )
    }
    return table.lines
  }

  /// For example "email: late 12.0 contacts on Tuesday 3 March, 3.0 on Wednesday 4 March; 40.0 wait
  /// at the end".
  static func late(_ queue: RotaFigures.QueueFigures, _ site: Site) -> String {
    let late = queue.due.filter { $0.missed > 0.05 }
    let named = late.prefix(7).enumerated().map { index, day in
      "\(number(day.missed))\(index == 0 ? " contacts" : "") on \(name(day, site))"
    }
    let more = late.count - named.count
    let rest = more > 0 ? " and on \(more) more \(more == 1 ? "day" : "days")" : ""
    return "\(site[queue.queue].name): late \(named.joined(separator: ", "))\(rest); "
      + "\(number(queue.due.last?.waiting ?? 0)) wait at the end"
  }

  /// What becomes of a day's work.
  static func sentence(_ day: RotaFigures.DueDay) -> String {
    let late = day.missed > 0.05 ? "\(number(day.missed)) are late" : "none is late"
    return "On this day \(number(day.arrived)) contacts come in and \(number(day.due)) fall due; "
      + "\(number(day.done)) are done, \(late) and \(number(day.waiting)) wait at its end."
  }

  private static func name(_ day: RotaFigures.DueDay, _ site: Site) -> String {
    ClockWords.text(site.horizon.date(ofDay: day.day))
  }

  private static func number(_ value: Double) -> String { Decimals.text(value, digits: 1) }
}
