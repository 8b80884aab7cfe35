import Planning

/// Which shifts of the catalogue are of which kind.
final class ShiftSorts {
  private let horizon: Horizon
  private let catalogue: ShiftCatalogue
  private var known: [ShiftKind: [Bool]] = [:]

  init(horizon: Horizon, catalogue: ShiftCatalogue) {
    self.horizon = horizon
    self.catalogue = catalogue
  }

  /// For each candidate, whether it is of a kind.
  func areOf(_ kind: ShiftKind) -> [Bool] {
    if let found = known[kind] { return found }
    let step = horizon.interval.count
    let found = catalogue.candidates.map { candidate in
      isOf(
        kind,
        start: Moment(minute: candidate.start * step),
        end: Moment(minute: candidate.end * step),
        pattern: catalogue.forms[candidate.form].pattern
      )
    }
    known[kind] = found
    return found
  }

  /// Whether a shift is of a kind; `pattern` is nil where it is not known.
  func isOf(_ kind: ShiftKind, start: Moment, end: Moment, pattern: PatternID?) -> Bool {
    let (date, time) = horizon.wallClock(at: start)
    if let window = kind.starts, !window.contains(time) { return false }
    if let window = kind.ends, !ends(end, in: window) { return false }
    if let hours = kind.touches, !touches(start..<end, hours, from: date) { return false }
    if let patterns = kind.patterns {
      guard let pattern, patterns.contains(pattern) else { return false }
    }
    return kind.weekdays?.contains(date.weekday) ?? true
  }

  private func ends(_ end: Moment, in window: ClosedRange<TimeOfDay>) -> Bool {
    let time = horizon.wallClock(at: end).time
    return window.contains(time) || time == .midnight && window.contains(.endOfDay)
  }

  private func touches(_ span: Span, _ hours: ShiftKind.ClockHours, from date: LocalDate) -> Bool {
    // A shift lasts less than two days, and hours that began the evening before may reach it.
    (-1...2).contains { days in
      let first = date.adding(days: days)
      let last = hours.to > hours.from ? first : first.adding(days: 1)
      let from = horizon.moment(on: first, at: hours.from)
      let to = horizon.moment(on: last, at: hours.to)
      let overlap = min(span.upperBound, to) - max(span.lowerBound, from)
      return overlap >= max(hours.atLeast, Minutes(1))
    }
  }
}
