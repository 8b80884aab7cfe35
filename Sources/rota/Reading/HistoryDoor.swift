import ArgumentParser
import Demand
import Foundation
import Planning
import SiteFiles

/// Where commands take in a history of contacts.
struct HistoryDoor {
  let path: String
  let mapping: HistoryOptions
  /// The command whose help names the options for columns.
  let command: String

  /// What the file holds of a site's queues.
  ///
  /// - Throws: The exit status of bad input, after every problem has been printed.
  func records(for site: Site) throws -> [HistoryRecord] {
    let file = HistoryFile(
      columns: try mapping.columns(),
      queueNames: site.queues.map(\.name)
    )
    let reading = file.read(URL(fileURLWithPath: path))
    Console.tell(reading.notes.map { "note: \($0)" })
    guard reading.problems.isEmpty else {
      let isUnmapped = reading.problems.contains { $0.message.hasPrefix("there is no column") }
      throw Console.refusal(
        reading.problems,
        isUnmapped ? ["See 'rota help \(command)' for the options that name its columns"] : []
      )
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
}
