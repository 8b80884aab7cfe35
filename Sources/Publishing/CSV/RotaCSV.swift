public import Planning
public import Rostering

/// The rota as a table for a spreadsheet: one row for each person and shift.
///
/// Times are those of the site's wall clock. A time on another date than the row's carries its
/// date; a time that the autumn clock change shows twice carries its offset the second time.
public struct RotaCSV {
  /// Names of the columns, in order.
  public static let columns = [
    "person", "name", "team", "date", "start", "end", "paid_hours", "pattern", "breaks",
    "activities", "queues",
  ]

  /// The site that the rota belongs to.
  public let site: Site
  /// The rota.
  public let rota: Rota

  /// The table of a rota.
  public init(site: Site, rota: Rota) {
    self.site = site
    self.rota = rota
  }

  /// The table, its header first.
  public var text: String {
    var table = CSVText()
    table.add(RotaCSV.columns)
    for line in rota.lines {
      for shift in line.shifts { table.add(row(of: shift, in: line)) }
    }
    return table.text
  }

  private func row(of shift: Shift, in line: Line) -> [String] {
    let person = site[line.person]
    let clock = WallClock(horizon: site.horizon)
    let date = site.horizon.date(ofDay: shift.day)
    func list<Item>(_ items: [Item], _ describe: (Item) -> String) -> String {
      items.map(describe).joined(separator: "; ")
    }
    return [
      person.id, person.name, person.team, date.description,
      clock.text(shift.span.lowerBound, on: date), clock.text(shift.span.upperBound, on: date),
      Decimals.text(shift.paid.hours, digits: 2), site[shift.pattern].name,
      list(shift.breaks) {
        "\($0.name) \(clock.text($0.span, on: date)) \($0.isPaid ? "paid" : "unpaid")"
      },
      list(shift.activities) { "\($0.name) \(clock.text($0.span, on: date))" },
      list(line.serving.filter { $0.span.overlaps(shift.span) }) {
        "\($0.queue.map { site[$0].name } ?? "no queue") \(clock.text($0.span, on: date))"
      },
    ]
  }
}
