import Planning

extension LineCheck {
  /// Whether a shift is of a kind: every condition that the kind sets holds.
  func isOf(_ kind: ShiftKind, _ shift: Shift) -> Bool {
    (kind.patterns?.contains(shift.pattern) ?? true)
      && startsAs(kind, at: shift.span.lowerBound) && endsAs(kind, at: shift.span.upperBound)
      && covers(kind, shift.span)
  }

  /// The days on which a shift of a kind starts.
  func days(of kind: ShiftKind) -> Set<Int> {
    Set(shifts.filter { isOf(kind, $0.shift) }.compactMap(\.day))
  }

  /// The day of the last shift before the horizon, counted from its first day and so negative,
  /// where that shift is of a kind; nil where it is not, or where too little is known of it.
  ///
  /// Without its start it is of no kind that asks when it starts or what it covers, and is taken to
  /// have started on the day on which it ended, or the day before the horizon if that is earlier.
  func dayCarriedIn(of kind: ShiftKind) -> Int? {
    let carried = person.carryIn
    guard let end = carried.lastShiftEnd, endsAs(kind, at: end) else { return nil }
    if let patterns = kind.patterns {
      guard let pattern = carried.lastPattern, patterns.contains(pattern) else { return nil }
    }
    guard let start = carried.lastShiftStart else {
      guard kind.starts == nil, kind.weekdays == nil, kind.touches == nil else { return nil }
      return date(of: min(end, horizon.span.lowerBound) - Minutes(1))
    }
    guard start <= end, startsAs(kind, at: start), covers(kind, start..<end) else { return nil }
    return date(of: start)
  }

  /// The number of the day on which an instant lies, also outside the horizon.
  private func date(of moment: Moment) -> Int {
    horizon.wallClock(at: moment).date.days(since: horizon.firstDay)
  }

  private func startsAs(_ kind: ShiftKind, at start: Moment) -> Bool {
    let (date, time) = horizon.wallClock(at: start)
    return (kind.starts?.contains(time) ?? true) && (kind.weekdays?.contains(date.weekday) ?? true)
  }

  private func endsAs(_ kind: ShiftKind, at end: Moment) -> Bool {
    guard let window = kind.ends else { return true }
    let time = horizon.wallClock(at: end).time
    return window.contains(time) || (time == .midnight && window.contains(.endOfDay))
  }

  /// Whether a shift covers enough of one stretch of the hours that the kind asks for, by elapsed
  /// time and breaks included.
  private func covers(_ kind: ShiftKind, _ span: Span) -> Bool {
    guard let hours = kind.touches else { return true }
    let runsOver = hours.to <= hours.from
    // The stretch that began the day before the shift may still run when it starts.
    return (date(of: span.lowerBound) - 1...date(of: span.upperBound)).contains { day in
      let from = horizon.moment(onDay: day, at: hours.from)
      let to = horizon.moment(onDay: runsOver ? day + 1 : day, at: hours.to)
      guard from < to else { return false }
      let shared = span.clamped(to: from..<to).length
      return shared > .zero && shared >= hours.atLeast
    }
  }
}

extension ShiftKind {
  /// What kind of shift a sentence is about: nothing where it is about every shift.
  var words: String { self == .any ? "" : " of kind \(name)" }
}
