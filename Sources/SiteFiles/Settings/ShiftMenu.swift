import Planning

/// All shifts that patterns and opening hours allow, made when asked for.
struct ShiftMenu {
  /// One shift that may be worked.
  struct Choice {
    var pattern: PatternID
    var span: Span
    var paid: Minutes
  }

  let horizon: Horizon
  let opening: OpeningHours
  /// By pattern; nil where a pattern has a problem of its own.
  let patterns: [ShiftPattern?]

  /// The first shift of a pattern on a day (by its number) that lies inside opening hours and that
  /// a person may want; the shortest is tried first.
  func first(
    _ id: PatternID,
    day: Int,
    ownWindow: ClosedRange<TimeOfDay>? = nil,
    where isWanted: (Choice) -> Bool = { _ in true }
  ) -> Choice? {
    guard patterns.indices.contains(id.index), let pattern = patterns[id.index],
      pattern.weekdays.contains(horizon.weekday(ofDay: day))
    else { return nil }
    let window = pattern.startWindow
    for minute in stride(
      from: window.lowerBound.minute,
      through: window.upperBound.minute,
      by: pattern.startStep.count
    ) {
      guard let time = TimeOfDay(minute: minute), ownWindow?.contains(time) ?? true else {
        continue
      }
      let start = horizon.moment(onDay: day, at: time)
      for paid in pattern.paidLengths {
        let spans = pattern.spans(forPaid: paid)
        let lengths = stride(
          from: spans.lowerBound.count,
          through: spans.upperBound.count,
          by: horizon.interval.count
        )
        let choices = lengths.lazy.map {
          Choice(pattern: id, span: start..<start + Minutes($0), paid: paid)
        }
        guard let choice = choices.first(where: isWanted) else { continue }
        // A longer shift from the same start is not inside opening hours either.
        guard isOpen(choice.span) else { break }
        return choice
      }
    }
    return nil
  }

  /// Whether the site is open throughout a stretch, which may run past the horizon.
  func isOpen(_ span: Span) -> Bool {
    var (date, from) = (horizon.wallClock(at: span.lowerBound).date, span.lowerBound)
    while from < span.upperBound {
      let dayEnd = horizon.moment(on: date, at: .endOfDay)
      let to = min(span.upperBound, dayEnd)
      let isCovered = (opening.ranges[date.weekday] ?? []).contains { range in
        horizon.moment(on: date, at: range.lowerBound) <= from
          && to <= horizon.moment(on: date, at: range.upperBound)
      }
      guard isCovered, dayEnd > from else { return false }
      (date, from) = (date.adding(days: 1), dayEnd)
    }
    return true
  }
}

extension ShiftPattern {
  /// Time from start to end of a shift of this paid length, from its shortest gaps to its longest.
  func spans(forPaid paid: Minutes) -> ClosedRange<Minutes> {
    let open = breaks(forPaid: paid).reduce(Minutes.zero) {
      $1.isPaid ? $0 : $0 + max(.zero, ($1.longest ?? $1.length) - $1.length)
    }
    let least = span(forPaid: paid)
    return least...least + open
  }
}
