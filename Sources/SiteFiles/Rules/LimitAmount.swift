import Planning

/// Reads a new number for a rule that stands already: `max_nights: 2`, `rest_between_shifts: 12 h`.
///
/// A span such as `2-4` or `20 h-40 h` gives both ends of a rule that has two.
struct LimitAmount {
  private typealias Widest = LimitReader.Widest
  let entry: Entry
  let name: String
  let findings: Findings

  /// The limit with the number of the entry in the place of its own.
  func replacing(_ limit: PersonRule.Limit) -> PersonRule.Limit? {
    switch limit {
    case .restBetweenShifts(_, let reduced):
      length(Widest.betweenShifts).map { least in
        .restBetweenShifts(least: least, reduced: reduced.flatMap { $0 < least ? $0 : nil })
      }
    case .weeklyRest(_, let weeks):
      length(Minutes.zero...Minutes(weeks * 7 * 1440))
        .map { .weeklyRest(least: $0, everyWeeks: weeks) }
    case .hours(let old, let period):
      hours(old, period).map { .hours($0, per: period) }
    case .shifts(let kind, let old, let period):
      counts(old, period == .week ? Widest.week : Widest.days)
        .map { .shifts(of: kind, $0, per: period) }
    case .run(let kind, let old): counts(old, Widest.run).map { .run(of: kind, $0) }
    case .daysOffRun(let old): counts(old, Widest.run).map { .daysOffRun($0) }
    case .daysOffTogether: whole(1...7).map { .daysOffTogether($0) }
    case .weekendsWorked: whole(Widest.weekends).map { .weekendsWorked(most: $0) }
    case .freeWeekends(_, let every):
      whole(0...every).map { .freeWeekends(least: $0, inEvery: every) }
    case .wholeWeekends: noNumber()
    case .succession(let first, let later, _):
      whole(1...28).map { .succession(after: first, never: later, withinDays: $0) }
    case .sameStart: length(Widest.day).map { .sameStart(within: $0) }
    case .shiftLength(let kind, let old):
      lengths(old, Widest.day).map { .shiftLength(of: kind, $0) }
    case .spread: length(Widest.day).map { .spread(most: $0) }
    }
  }

  private func length(_ limits: ClosedRange<Minutes>) -> Minutes? {
    entry.duration(name, in: limits, findings)
  }

  private func whole(_ limits: ClosedRange<Int>) -> Int? {
    entry.whole(name, in: limits, findings)
  }

  private func hours(
    _ old: ClosedRange<Minutes>,
    _ period: PersonRule.HoursPeriod
  ) -> ClosedRange<Minutes>? {
    let widest = period == .horizon ? Widest.horizonHours : Widest.weekHours
    if case .average = period {
      return length(widest).map { Minutes.zero...$0 }
    }
    return lengths(old, widest)
  }

  private func lengths(
    _ old: ClosedRange<Minutes>,
    _ widest: ClosedRange<Minutes>
  ) -> ClosedRange<Minutes>? {
    if entry.text.contains("-") { return entry.durations(name, in: widest, findings) }
    return length(widest).flatMap { changed(old, $0, widest) }
  }

  private func counts(_ old: ClosedRange<Int>, _ widest: ClosedRange<Int>) -> ClosedRange<Int>? {
    let parts = entry.text.split(separator: "-").map {
      Entry(text: trimmed($0), place: entry.place)
    }
    guard parts.count == 2, !entry.text.hasPrefix("-") else {
      return whole(widest).flatMap { changed(old, $0, widest) }
    }
    guard let least = parts[0].whole(name, in: widest, findings),
      let most = parts[1].whole(name, in: widest, findings)
    else { return nil }
    guard least <= most else {
      return refuse("\(name) \(quoted(entry.text)) ends before it starts")
    }
    return least...most
  }

  /// The span with a new upper end, or a new lower one where it has no upper end.
  private func changed<Number: Comparable>(
    _ old: ClosedRange<Number>,
    _ number: Number,
    _ widest: ClosedRange<Number>
  ) -> ClosedRange<Number>? {
    let isOpen = old.upperBound == widest.upperBound && old.lowerBound > widest.lowerBound
    if isOpen { return number...old.upperBound }
    guard old.lowerBound <= number else {
      return refuse(
        "\(name) \(quoted(entry.text)) is less than the least that the rule asks for",
        hint: "Maybe give both ends, such as '2-4'?"
      )
    }
    return old.lowerBound...number
  }

  private func noNumber() -> PersonRule.Limit? {
    refuse("\(name) has no number to change", hint: "Maybe 'none'?")
  }

  private func refuse<Value>(_ message: String, hint: String = "") -> Value? {
    findings.problem(entry.place, entry.text, message, hint: hint)
    return nil
  }
}
