import Planning

/// Reads when something happens: `mon-wed`, `tue 10:00-12:00`, `2026-03-03 09:00 to 2026-03-04`.
struct TimesReader {
  let horizon: Horizon
  let findings: Findings

  /// The stretches of a value, in order and joined where they touch; the whole horizon where there
  /// is no value, nil where it has a problem.
  func spans(_ value: YAMLValue?) -> [Span]? {
    guard let value else { return [horizon.span] }
    guard let entries = value.entries("when") else { return nil }
    guard !entries.isEmpty else {
      findings.problem(value.place, "", "when is an empty list")
      return nil
    }
    let read = entries.map(spans)
    let sound = read.compactMap(\.self)
    return sound.count == read.count ? joined(sound.flatMap(\.self)) : nil
  }

  private func spans(_ entry: Entry) -> [Span]? {
    let text = entry.text.lowercased()
    let ends = text.split(separator: " to ", omittingEmptySubsequences: false).map(trimmed)
    if ends.count == 2 { return stretches(ends, entry) }
    guard let (days, clock) = parts(text) else { return refuse(entry) }
    guard let numbers = dayNumbers(days, entry) else { return nil }
    guard let clock else {
      return numbers.map { horizon.dayStarts[$0]..<horizon.dayStarts[$0 + 1] }
    }
    return windows(on: numbers, clock, entry)
  }

  private func refuse(_ entry: Entry) -> [Span]? {
    let near = NearMiss.closest(
      to: String(entry.text.prefix { !" ,-".contains($0) }),
      among: Weekday.allCases.map(\.abbreviation)
    )
    findings.problem(
      entry.place,
      entry.text,
      "when \(quoted(entry.text)) is not like 'mon-wed', 'tue 10:00-12:00', '2026-03-03' or "
        + "'tue 10:00 to thu 12:00'",
      hint: near.map { "Maybe '\($0)'?" } ?? ""
    )
    return nil
  }

  /// The days of a text and the hours at its end, if it has any.
  private func parts(_ text: String) -> (days: String, clock: String?)? {
    guard let match = text.firstMatch(of: /[0-9]{1,2}:[0-9]{2}\s*-\s*[0-9]{1,2}:[0-9]{2}$/) else {
      return text.contains(":") ? nil : (text, nil)
    }
    return (trimmed(text[..<match.range.lowerBound]), String(match.0))
  }

  /// The days of the horizon that a text names: a date, days of the week, or every day.
  private func dayNumbers(_ text: String, _ entry: Entry) -> [Int]? {
    if text.isEmpty { return Array(0..<horizon.dayCount) }
    if let date = LocalDate(text) {
      let day = date.days(since: horizon.firstDay)
      guard (0..<horizon.dayCount).contains(day) else { return outside(entry) }
      return [day]
    }
    guard let days = WeekdaySet.days(text) else {
      _ = refuse(entry)
      return nil
    }
    let numbers = (0..<horizon.dayCount).filter { days.contains(horizon.weekday(ofDay: $0)) }
    return numbers.isEmpty ? outside(entry) : numbers
  }

  private func outside<Value>(_ entry: Entry) -> [Value]? {
    let last = horizon.date(ofDay: horizon.dayCount - 1)
    findings.problem(
      entry.place,
      entry.text,
      "\(quoted(entry.text)) lies outside the days planned, \(horizon.firstDay) to \(last)"
    )
    return nil
  }

  /// The same hours on some days, cut off where the horizon ends.
  private func windows(on days: [Int], _ clock: String, _ entry: Entry) -> [Span]? {
    guard let hours = ClockSpan(Entry(text: clock, place: entry.place), "when", findings) else {
      return nil
    }
    let spans = days.compactMap { day -> Span? in
      let from = horizon.moment(onDay: day, at: hours.from)
      let to = horizon.moment(onDay: hours.to <= hours.from ? day + 1 : day, at: hours.to)
      // Hours that a clock change leaves out are no time at all.
      return from < to ? (from..<to).clamped(to: horizon.span) : nil
    }
    .filter { !$0.isEmpty }
    guard !spans.isEmpty else {
      findings.problem(
        entry.place,
        entry.text,
        "\(quoted(entry.text)) does not exist: the clock goes forward over it that day"
      )
      return nil
    }
    return spans.allSatisfy({ isOnGrid($0, entry) }) ? spans : nil
  }

  /// From a day or an instant to another.
  private func stretches(_ ends: [String], _ entry: Entry) -> [Span]? {
    if let from = LocalStamp(ends[0].uppercased()), let to = LocalStamp(ends[1].uppercased()) {
      return stretch(from, to, entry).map { [$0] }
    }
    guard let from = WeekTime(ends[0]), let to = WeekTime(ends[1]) else { return refuse(entry) }
    let days = (0..<horizon.dayCount).filter { horizon.weekday(ofDay: $0) == from.day }
    let spans = days.compactMap { day -> Span? in
      let isBack = to.day == from.day && (to.time ?? .endOfDay) <= (from.time ?? .midnight)
      let later = isBack ? 7 : (to.day.rawValue - from.day.rawValue + 7) % 7
      let start = horizon.moment(onDay: day, at: from.time ?? .midnight)
      let end = horizon.moment(onDay: day + later, at: to.time ?? .endOfDay)
      return start < end ? (start..<end).clamped(to: horizon.span) : nil
    }
    .filter { !$0.isEmpty }
    guard !spans.isEmpty else { return outside(entry) }
    return spans.allSatisfy({ isOnGrid($0, entry) }) ? spans : nil
  }

  private func stretch(_ from: LocalStamp, _ to: LocalStamp, _ entry: Entry) -> Span? {
    let clock = WallClock(horizon: horizon)
    guard let start = clock.moment(of: from, entry, findings),
      let end = clock.moment(of: to, isEnd: true, entry, findings)
    else { return nil }
    guard start < end else {
      findings.problem(entry.place, entry.text, "\(quoted(entry.text)) ends before it starts")
      return nil
    }
    guard horizon.span.clamped(to: start..<end) == start..<end else {
      let none: [Span]? = outside(entry)
      return none?.first
    }
    return isOnGrid(start..<end, entry) ? start..<end : nil
  }

  /// Whether a stretch starts and ends between intervals, which all counting goes by.
  private func isOnGrid(_ span: Span, _ entry: Entry) -> Bool {
    let step = horizon.interval.count
    guard span.lowerBound.minute % step != 0 || span.upperBound.minute % step != 0 else {
      return true
    }
    findings.problem(
      entry.place,
      entry.text,
      "\(quoted(entry.text)) does not start and end on intervals of \(step) min"
    )
    return false
  }

  private func joined(_ spans: [Span]) -> [Span] {
    var joined: [Span] = []
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, last.upperBound >= span.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        joined.append(span)
      }
    }
    return joined
  }
}

/// A day of the week, perhaps with a time: `tue 10:00`.
private struct WeekTime {
  let day: Weekday
  let time: TimeOfDay?

  init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard (1...2).contains(words.count), let day = Weekday(name: words[0]) else { return nil }
    self.day = day
    time = words.count == 2 ? TimeOfDay(words[1]) : nil
    if words.count == 2, time == nil { return nil }
  }
}
