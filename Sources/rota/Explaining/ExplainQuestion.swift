import ArgumentParser
import Optimising
import Planning
import SiteFiles

/// What a question names, found in the site; what is not there is told with what was perhaps meant.
struct ExplainQuestion {
  let site: Site

  /// The person with an id.
  func person(_ id: String) throws -> PersonID {
    let ids = site.people.map(\.id)
    guard let index = ids.firstIndex(of: id) else {
      throw unknown("'\(id)' is nobody's id in the plan.", id, ids)
    }
    return PersonID(index)
  }

  /// The queue with a name.
  func queue(_ name: String) throws -> QueueID {
    let names = site.queues.map(\.name)
    guard let index = names.firstIndex(of: name) else {
      throw unknown("'\(name)' is no queue of the plan.", name, names)
    }
    return QueueID(index)
  }

  /// The name of a rule, where someone has it.
  func rule(_ name: String, of person: PersonID?) throws -> String {
    let names = RuleTrial.names(at: site, of: person)
    guard !names.contains(name) else { return name }
    let whose = person.map { " of \(site[$0].id)" } ?? " of the plan's site"
    throw unknown("'\(name)' is no rule\(whose) that could be left out.", name, names)
  }

  /// The number of a day, by its date or by a weekday that the plan has once.
  func day(_ text: String) throws -> Int {
    let horizon = site.horizon
    let days = (0..<horizon.dayCount).filter { day in
      horizon.date(ofDay: day).description == text
        || Weekday(name: text) == horizon.weekday(ofDay: day)
    }
    if days.count > 1 {
      let dates = days.map { horizon.date(ofDay: $0).description }.joined(separator: ", ")
      throw ValidationError("'\(text)' is more than one day of the plan: \(dates)")
    }
    guard let day = days.first else {
      throw ValidationError("'\(text)' is no day of the plan, which goes \(range)")
    }
    return day
  }

  /// The interval in which the clock shows a time on a date, or on a weekday that the plan has once.
  func interval(_ text: String) throws -> Interval {
    let (words, stamp) = (text.split(separator: " ").map(String.init), text.split(separator: "T"))
    let parts = words.count == 1 && stamp.count == 2 ? stamp.map(String.init) : words
    guard parts.count == 2, let date = try date(parts[0]), let time = TimeOfDay(parts[1]) else {
      throw ValidationError(
        "--at '\(text)' is no date and time such as '2026-03-03 10:15' or 'tue 10:15'."
      )
    }
    let moment = site.horizon.moment(on: date, at: time)
    guard site.horizon.span.contains(moment) else {
      throw ValidationError("--at '\(text)' is no time of the plan, which goes \(range)")
    }
    return Interval(moment.minute / site.horizon.interval.count)
  }

  /// A date as it stands, or that of a weekday.
  private func date(_ text: String) throws -> LocalDate? {
    if let date = LocalDate(text) { return date }
    guard Weekday(name: text) != nil else { return nil }
    return site.horizon.date(ofDay: try day(text))
  }

  private var range: String {
    let horizon = site.horizon
    return "from \(horizon.firstDay) to \(horizon.date(ofDay: horizon.dayCount - 1))"
  }

  private func unknown(_ sentence: String, _ word: String, _ known: [String]) -> ValidationError {
    let hint = NearMiss.hint(for: word, among: known)
    return ValidationError(hint.isEmpty ? sentence : "\(sentence) \(hint)")
  }
}
