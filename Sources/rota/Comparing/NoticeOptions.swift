import ArgumentParser
import Planning
import Rostering

/// The options that say how early people are to know of a change.
struct NoticeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "When the newer plan is made known, on the site's clock: '2026-03-01 12:00'.",
      valueName: "date-time"
    )
  )
  var published: String?

  @Option(
    help: ArgumentHelp(
      "Mark changed shifts that start sooner after that than this: '48h', '3 days'.",
      valueName: "time"
    )
  )
  var notice: String?

  mutating func validate() throws {
    guard (published == nil) == (notice == nil) else {
      throw ValidationError("--published and --notice go together; give both or neither.")
    }
    if let published, NoticeOptions.clock(published) == nil {
      throw ValidationError(
        "--published '\(published)' is no date and time such as '2026-03-01 12:00'."
      )
    }
    if let notice, NoticeOptions.length(notice) == nil {
      throw ValidationError("--notice '\(notice)' is no time such as '48h', '90 min' or '3 days'.")
    }
  }

  /// The period of notice in the moments of a horizon, where one is asked for.
  func period(on horizon: Horizon) -> ShortNotice? {
    guard let clock = published.flatMap(NoticeOptions.clock),
      let length = notice.flatMap(NoticeOptions.length)
    else { return nil }
    return ShortNotice(published: horizon.moment(on: clock.date, at: clock.time), period: length)
  }

  private static func clock(_ text: String) -> (date: LocalDate, time: TimeOfDay)? {
    let parts = text.split { $0 == " " || $0 == "T" }.map(String.init)
    guard parts.count == 2, let date = LocalDate(parts[0]), let time = TimeOfDay(parts[1]) else {
      return nil
    }
    return (date, time)
  }

  /// A length of up to a year; a day has 24 hours here.
  private static func length(_ text: String) -> Minutes? {
    guard let match = text.wholeMatch(of: /([0-9]{1,6})\s*(min|h|hours?|d|days?)/),
      let number = Int(match.1)
    else { return nil }
    let unit = match.2.hasPrefix("d") ? 1440 : match.2.hasPrefix("h") ? 60 : 1
    return number * unit <= 366 * 1440 ? Minutes(number * unit) : nil
  }
}
