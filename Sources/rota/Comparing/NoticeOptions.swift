import ArgumentParser
import Planning
import Publishing
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
      "Mark changed shifts that start sooner after that than this: '48h', '3 days'. Without it, "
        + "what site.yaml says under 'notice'.",
      valueName: "time"
    )
  )
  var notice: String?

  mutating func validate() throws {
    if let published, NoticeOptions.clock(published) == nil {
      throw ValidationError(
        "--published '\(published)' is no date and time such as '2026-03-01 12:00'."
      )
    }
    if let notice, NoticeOptions.length(notice) == nil {
      throw ValidationError("--notice '\(notice)' is no time such as '48h', '90 min' or '3 days'.")
    }
  }

  /// The period of notice at a site, where one is asked for: the one given, else the one that the
  /// site agrees on.
  func period(at site: Site) throws -> ShortNotice? {
    guard published != nil || notice != nil else { return nil }
    let known = briefing(at: site)
    guard let published = known.published else {
      throw ValidationError("--notice needs --published, from which it is counted.")
    }
    guard let period = known.period else {
      throw ValidationError(
        "--published needs --notice, since site.yaml has no 'notice'. Maybe add --notice '7 days'."
      )
    }
    return ShortNotice(published: published, period: period)
  }

  /// What is agreed and known of notice at a site.
  func briefing(at site: Site) -> BriefingNotice {
    BriefingNotice(
      period: notice.flatMap(NoticeOptions.length) ?? site.notice,
      published: published.flatMap(NoticeOptions.clock).map {
        site.horizon.moment(on: $0.date, at: $0.time)
      }
    )
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
