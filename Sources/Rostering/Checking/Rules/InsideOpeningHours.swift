import Planning

extension LineCheck {
  /// A shift lies inside the site's opening hours.
  ///
  /// Inside the horizon every interval that the shift touches is open; what lies after its end is
  /// judged by the hours of the weekdays that follow.
  func insideOpeningHours() -> [Violation] {
    askedShifts.compactMap { dated in
      let whole = dated.shift.span
      let span = max(whole.lowerBound, from)..<max(whole.upperBound, from)
      guard let closed = firstClosed(in: span) ?? firstClosedAfterHorizon(in: span) else {
        return nil
      }
      return violation(
        .insideOpeningHours,
        day: dated.day,
        "the shift \(horizon.text(whole)) runs while the site is closed, at \(horizon.text(closed))"
      )
    }
  }

  private func firstClosed(in span: Span) -> Moment? {
    let inside = span.clamped(to: horizon.span)
    guard !inside.isEmpty else { return nil }
    return horizon.intervals(touching: inside).first { !siteIsOpen[$0] }
      .map { horizon.start(of: Interval($0)) }
  }

  private func firstClosedAfterHorizon(in span: Span) -> Moment? {
    var reached = max(span.lowerBound, horizon.span.upperBound)
    var day = horizon.dayCount
    // Stretches come in order of time, so the shift is covered as far as they join up.
    while reached < span.upperBound {
      for hours in site.opening.ranges[horizon.weekday(ofDay: day)] ?? [] {
        let opens = horizon.moment(onDay: day, at: hours.lowerBound)
        let closes = horizon.moment(onDay: day, at: hours.upperBound)
        if opens <= reached { reached = max(reached, closes) }
      }
      day += 1
      let dayEnds = horizon.moment(onDay: day, at: .midnight)
      if reached < min(dayEnds, span.upperBound) { return reached }
    }
    return nil
  }
}

extension Horizon {
  /// The intervals of the horizon that a stretch of it touches, in whole or in part.
  func intervals(touching span: Span) -> Range<Int> {
    let inside = span.clamped(to: self.span)
    guard !inside.isEmpty else { return 0..<0 }
    let step = interval.count
    return inside.lowerBound.minute / step..<(inside.upperBound.minute + step - 1) / step
  }

  /// The intervals of the horizon that lie whole inside a stretch of time.
  func intervals(inside span: Span) -> Range<Int> {
    let inside = span.clamped(to: self.span)
    let step = interval.count
    let first = (inside.lowerBound.minute + step - 1) / step
    return first..<max(first, inside.upperBound.minute / step)
  }
}
