import ArgumentParser
import SiteFiles

/// The options that say which columns of a history file hold what.
struct HistoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Column with date and time in one: 2025-11-03 08:15.",
      valueName: "column"
    )
  )
  var startColumn: String?

  @Option(
    help: ArgumentHelp(
      "Column with the date, where the time has a column of its own.",
      valueName: "column"
    )
  )
  var dateColumn: String?

  @Option(help: ArgumentHelp("Column with the time of day.", valueName: "column"))
  var timeColumn: String?

  @Option(help: ArgumentHelp("Column with the name of the queue.", valueName: "column"))
  var queueColumn: String?

  @Option(
    help: ArgumentHelp(
      "The queue of the site to which all rows belong, where no column names it.",
      valueName: "name"
    )
  )
  var queue: String?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp(
      "A queue's name in the file and in the site: 'Retail=voice-service'. May be repeated.",
      valueName: "file=site"
    )
  )
  var renamings: [String] = []

  @Option(help: ArgumentHelp("Column with the number of contacts.", valueName: "column"))
  var contactsColumn = "contacts"

  @Option(help: ArgumentHelp("Column with the mean handle time in seconds.", valueName: "column"))
  var handleColumn: String?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only rows in which a column holds a text: 'type=call'. May be repeated.",
      valueName: "column=text"
    )
  )
  var filters: [String] = []

  mutating func validate() throws {
    _ = try columns()
  }

  /// The mapping of columns.
  func columns() throws -> HistoryColumns {
    HistoryColumns(
      time: try time,
      source: try source,
      contacts: contactsColumn,
      handleSeconds: handleColumn,
      filters: try pairs(filters, option: "--where")
    )
  }

  private var time: HistoryColumns.Time {
    get throws {
      switch (startColumn, dateColumn, timeColumn) {
      case (let start?, nil, nil): return .dateTime(start)
      case (nil, let date?, let time?): return .dateAndTime(date: date, time: time)
      case (nil, nil, nil): return .dateTime("start")
      default:
        throw ValidationError(
          "Give either --start-column, or both --date-column and --time-column."
        )
      }
    }
  }

  private var source: HistoryColumns.Source {
    get throws {
      guard let queue else {
        return .column(queueColumn ?? "queue", names: try pairs(renamings, option: "--map"))
      }
      guard queueColumn == nil, renamings.isEmpty else {
        throw ValidationError("--queue says that all rows are of one queue; give it alone.")
      }
      return .queue(queue)
    }
  }

  private func pairs(_ texts: [String], option: String) throws -> [String: String] {
    var pairs: [String: String] = [:]
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ValidationError("\(option) takes NAME=VALUE, not '\(text)'.")
      }
      guard pairs.updateValue(parts[1], forKey: parts[0]) == nil else {
        throw ValidationError("\(option) names '\(parts[0])' twice.")
      }
    }
    return pairs
  }
}
