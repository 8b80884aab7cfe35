import ArgumentParser
import Demand
import Foundation
import Planning
import SiteFiles

/// `rota demand`: makes demand.csv for the site's weeks from a history of contacts.
struct DemandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demand",
    abstract: "Make demand.csv from a history of contacts.",
    discussion: """
      Each interval of the site's weeks gets the median of the same weekday and time in the \
      history, scaled to the level of the recent weeks. Of ten such days in the history, one lay \
      below 'low' and one above 'high', two columns that are there to be looked at.
      """
  )

  @Argument(help: "The site folder.", completion: .directory)
  var site: String

  @Option(
    help: ArgumentHelp("The history, a CSV file.", valueName: "file"),
    completion: .file(extensions: ["csv"])
  )
  var history: String

  @OptionGroup(title: "Columns of the history")
  var mapping: HistoryOptions

  @Option(
    help: ArgumentHelp(
      "Weeks back from the history's end over which the recent level is taken.",
      valueName: "number"
    )
  )
  var recentWeeks = 4

  @Option(
    help: ArgumentHelp(
      "Handle time of queues for which the history has none.",
      valueName: "seconds"
    )
  )
  var handleSeconds: Double?

  @Option(
    help: ArgumentHelp("The file to write; without it the table is printed.", valueName: "file")
  )
  var out: String?

  @OptionGroup
  var output: OutputOptions

  mutating func validate() throws {
    guard recentWeeks >= 1 else { throw ValidationError("--recent-weeks is at least 1.") }
    guard handleSeconds.map({ $0 > 0 && $0 <= 86_400 }) ?? true else {
      throw ValidationError("--handle-seconds lies between 0 and 86400.")
    }
  }

  func run() throws {
    let site = try SiteDoor.read(site, needsDemand: false)
    let door = HistoryDoor(path: history, mapping: mapping, command: "demand")
    let forecast = try forecast(for: site, from: try door.records(for: site))
    let notes = forecast.notes.map { "\(site[$0.queue].name): \($0.sentence)" }
    Console.tell(notes.map { "note: " + $0 })
    let text = DemandFile(horizon: site.horizon, queues: site.queues).write(
      table(of: forecast.forecast, for: site),
      low: forecast.cells.map { $0.map { rounded($0.low, digits: 2) } },
      high: forecast.cells.map { $0.map { rounded($0.high, digits: 2) } }
    )
    try deliver(text)
    if output.json {
      Console.show(DemandReport(site: site, notes: notes, written: out).value(of: text))
    }
  }

  private func forecast(
    for site: Site,
    from records: [HistoryRecord]
  ) throws -> HistoryForecast {
    do {
      return try HistoryForecast(
        records: records,
        horizon: site.horizon,
        queueCount: site.queues.count,
        recentWeeks: recentWeeks,
        fallbackHandleSeconds: handleSeconds
      )
    } catch {
      throw Console.refusal(["\(history): \(error)"])
    }
  }

  /// The forecast as it is written: no more digits than a planner reads, and with the people
  /// required where the requirement is given, for a history says nothing about these.
  private func table(of forecast: DemandForecast, for site: Site) -> DemandForecast {
    var table = forecast
    for queue in site.queues.indices {
      for interval in table.cells[queue].indices {
        let cell = forecast.cells[queue][interval]
        table.cells[queue][interval] = DemandForecast.Cell(
          contacts: rounded(cell.contacts, digits: 2),
          handleSeconds: rounded(cell.handleSeconds, digits: 1),
          required: site.forecast.cells[queue][interval].required
        )
      }
    }
    return table
  }

  private func rounded(_ number: Double, digits: Int) -> Double {
    let scale = pow(10, Double(digits))
    return (number * scale).rounded() / scale
  }

  private func deliver(_ text: String) throws {
    guard let out else { return output.json ? () : Console.show(text) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
    } catch {
      throw Console.refusal(["\(out): cannot be written: \(error.localizedDescription)"])
    }
    Console.tell(["\(out) holds the demand. Next: rota staff \(site)"])
  }
}
