public import ArgumentParser
import Foundation
import Planning
public import SiteFiles

extension ImportOptions.DateOrder: ExpressibleByArgument {}
extension ImportOptions.DecimalMark: ExpressibleByArgument {}

/// The options by which a planner says what the files leave open.
struct ImportTelling: ParsableArguments {
  @Option(help: ArgumentHelp("What a column holds; several times.", valueName: "header=meaning"))
  var map: [String] = []

  @Option(help: ArgumentHelp("The order of dates: day, month and year.", valueName: "order"))
  var dates: ImportOptions.DateOrder?

  @Option(help: ArgumentHelp("What stands before decimals.", valueName: "mark"))
  var decimal: ImportOptions.DecimalMark?

  @Option(help: ArgumentHelp("The first day to plan: 2026-03-02.", valueName: "date"))
  var week: String?

  @Option(help: ArgumentHelp("Weeks to plan, 1 to 8.", valueName: "number"))
  var weeks: Int?

  @Option(
    help: ArgumentHelp("The interval to plan in; shorter rows are added up.", valueName: "minutes")
  )
  var interval: Int?

  @Option(help: ArgumentHelp("The queue of demand that names none.", valueName: "name"))
  var queue: String?

  @Option(help: ArgumentHelp("Handle time of demand that has none.", valueName: "seconds"))
  var handleSeconds: Double?

  @Option(help: ArgumentHelp("Weekly hours of full time.", valueName: "hours"))
  var fullTimeHours: Double?

  @Option(help: ArgumentHelp("The time zone, such as Europe/Berlin.", valueName: "zone"))
  var timeZone: String?

  @Option(help: ArgumentHelp("The currency's code, such as GBP.", valueName: "code"))
  var currency: String?

  @Option(help: "The name of the site.")
  var name: String?

  mutating func validate() throws {
    for text in map { _ = try ImportTelling.mapping(text) }
    if let week, LocalDate(week) == nil {
      throw ValidationError("--week '\(week)' is no date such as '2026-03-02'.")
    }
    guard weeks.map({ (1...8).contains($0) }) ?? true else {
      throw ValidationError("--weeks lies between 1 and 8.")
    }
    guard interval.map({ (5...60).contains($0) && 60 % $0 == 0 }) ?? true else {
      throw ValidationError("--interval divides the hour: 5, 6, 10, 12, 15, 20, 30 or 60.")
    }
    guard handleSeconds.map({ $0 > 0 && $0 <= 86_400 }) ?? true else {
      throw ValidationError("--handle-seconds lies between 0 and 86400.")
    }
    guard fullTimeHours.map({ $0 > 0 && $0 <= 60 }) ?? true else {
      throw ValidationError("--full-time-hours lies between 0 and 60.")
    }
  }

  /// What the import is told.
  func options(siteName: String) -> ImportOptions {
    var options = ImportOptions()
    options.name = name ?? siteName
    options.mappings = map.compactMap { try? ImportTelling.mapping($0) }
    (options.dates, options.decimal) = (dates, decimal)
    (options.week, options.weeks) = (week.flatMap { LocalDate($0) }, weeks)
    options.interval = interval.map { Minutes($0) }
    (options.queue, options.handleSeconds) = (queue, handleSeconds)
    options.fullTimeHours = fullTimeHours
    (options.timeZone, options.currency) = (timeZone, currency)
    return options
  }

  /// `Mitarbeiter=person`, or `staff.csv:Mitarbeiter=person` for one file.
  private static func mapping(_ text: String) throws -> ImportOptions.Mapping {
    guard let cut = text.lastIndex(of: "=") else {
      throw ValidationError("--map takes HEADER=MEANING, not '\(text)'.")
    }
    let meaning = String(text[text.index(after: cut)...])
    var header = text[..<cut]
    var file: String?
    if let colon = header.firstIndex(of: ":"), header[..<colon].contains(".") {
      file = String(header[..<colon])
      header = header[header.index(after: colon)...]
    }
    let isQueue = meaning.hasPrefix("queue:") && meaning.count > 6
    guard isQueue || SiteImport.columnNames.contains(meaning) else {
      throw ValidationError(
        "--map '\(text)': '\(meaning)' is no meaning. "
          + NearMiss.hint(for: meaning, among: SiteImport.columnNames)
          + " All: " + SiteImport.columnNames.joined(separator: ", ") + ", queue:NAME."
      )
    }
    return ImportOptions.Mapping(file: file, header: String(header), meaning: meaning)
  }
}
