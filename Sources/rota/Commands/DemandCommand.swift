import ArgumentParser
import Demand
import Foundation
import Planning
import SiteFiles

/// `rota demand`: makes demand.csv for the site's weeks from a history of contacts.
struct DemandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demand",
    abstract: "Make demand.csv for the site's weeks from a history of contacts.",
    discussion: """
      Each interval gets the median of the same weekday and time in the history, scaled to the \
      level of the recent weeks; columns 'low' and 'high' show the spread.
      """
  )

  @Argument(help: "The site folder.", completion: .directory)
  var site: String

  @Option(help: "The history, a CSV file.", completion: .file(extensions: ["csv"]))
  var history: String

  @OptionGroup(title: "Columns of the history")
  var mapping: HistoryOptions

  @Option(help: "Weeks back from the history's end over which the recent level is taken.")
  var recentWeeks = 4

  @Option(help: "Handle time in seconds of queues for which the history has none.")
  var handleSeconds: Double?

  @Option(help: "The file to write; without it the table is printed.")
  var out: String?

  mutating func validate() throws {
    guard recentWeeks >= 1 else { throw ValidationError("--recent-weeks is at least 1.") }
    guard handleSeconds.map({ $0 > 0 && $0 <= 86_400 }) ?? true else {
      throw ValidationError("--handle-seconds lies between 0 and 86400.")
    }
  }

  func run() throws {
    let site = try SiteDoor.read(site, needsDemand: false)
    let forecast = try forecast(for: site, from: try records(for: site))
    Console.tell(forecast.notes.map { "note: \(site[$0.queue].name): \($0.sentence)" })
    let text = DemandFile(horizon: site.horizon, queues: site.queues).write(
      withGivenRequirements(forecast.forecast, of: site),
      low: forecast.cells.map { $0.map(\.low) },
      high: forecast.cells.map { $0.map(\.high) }
    )
    try deliver(text)
  }

  private func records(for site: Site) throws -> [HistoryRecord] {
    let file = HistoryFile(
      columns: try mapping.columns(),
      queueNames: site.queues.map(\.name)
    )
    let reading = file.read(URL(fileURLWithPath: history))
    Console.tell(reading.notes.map { "note: \($0)" })
    guard reading.problems.isEmpty else {
      throw Console.refusal(reading.problems.map(\.description))
    }
    return reading.rows.map {
      HistoryRecord(
        queue: $0.queue,
        date: $0.date,
        time: $0.time,
        contacts: $0.contacts,
        handleSeconds: $0.handleSeconds
      )
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

  /// A history says nothing about people required where the requirement is given: these stay.
  private func withGivenRequirements(
    _ forecast: DemandForecast,
    of site: Site
  ) -> DemandForecast {
    var forecast = forecast
    for queue in site.queues.indices {
      for interval in forecast.cells[queue].indices {
        forecast.cells[queue][interval].required = site.forecast.cells[queue][interval].required
      }
    }
    return forecast
  }

  private func deliver(_ text: String) throws {
    guard let out else { return Console.show(text) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
    } catch {
      throw Console.refusal(["\(out): cannot be written: \(error.localizedDescription)"])
    }
    Console.tell(["\(out) holds the demand. Next: rota staff \(site)"])
  }
}
