import ArgumentParser
import Demand
import Planning
import Publishing

/// `rota staff`: how many people each queue needs in each interval, and why.
struct StaffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff",
    abstract: "Say how many people each queue needs when, and why."
  )

  @Argument(help: "The site folder.", completion: .directory)
  var site: String

  @Option(help: ArgumentHelp("Only this queue.", valueName: "name"))
  var queue: String?

  @Option(help: "Only this day: a date such as 2026-03-02, or a weekday such as mon.")
  var day: String?

  @OptionGroup
  var output: OutputOptions

  func run() throws {
    let site = try SiteDoor.read(site)
    let wanted = try queue.map { try index(of: $0, in: site) }
    let days = try day.map { try self.days(of: $0, in: site) }
    let rows = StaffingTable(site: site).rows.filter { row in
      let start = site.horizon.start(of: row.interval)
      return (wanted.map { $0 == row.queue } ?? true)
        && (days.map { $0.contains(site.horizon.day(of: start)) } ?? true)
    }
    Console.show(
      output.json
        ? StaffingJSON(site: site, rows: rows).text : StaffingTableText(site: site, rows: rows).text
    )
  }

  private func index(of name: String, in site: Site) throws -> QueueID {
    let names = site.queues.map(\.name)
    guard let index = names.firstIndex(of: name) else {
      throw ValidationError(
        "'\(name)' is no queue of the site; it has \(names.joined(separator: ", "))"
      )
    }
    return QueueID(index)
  }

  private func days(of text: String, in site: Site) throws -> [Int] {
    let horizon = site.horizon
    let days = (0..<horizon.dayCount).filter { day in
      horizon.date(ofDay: day).description == text
        || Weekday(name: text) == horizon.weekday(ofDay: day)
    }
    guard !days.isEmpty else {
      let last = horizon.date(ofDay: horizon.dayCount - 1)
      throw ValidationError(
        "'\(text)' is no day of the site's weeks, which go from \(horizon.firstDay) to \(last)"
      )
    }
    return days
  }
}
