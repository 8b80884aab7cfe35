import Planning

/// Instants as people read them: the site's wall clock, with a date only where it is needed.
struct WallClock {
  let horizon: Horizon

  /// The time as `07:30`; with the date in front where it differs from `date`, and with the offset
  /// from UTC behind where the autumn clock change shows that time a second time.
  func text(_ moment: Moment, on date: LocalDate) -> String {
    let shown = horizon.wallClock(at: moment)
    var text = shown.time.description
    if shown.date != date { text = "\(shown.date) " + text }
    if horizon.moment(on: shown.date, at: shown.time) != moment {
      text += offset(at: moment)
    }
    return text
  }

  /// A stretch as `07:30-09:00`.
  func text(_ span: Span, on date: LocalDate) -> String {
    text(span.lowerBound, on: date) + "-" + text(span.upperBound, on: date)
  }

  /// An instant in ISO 8601 with its offset: `2026-01-05T07:30:00+01:00`.
  func iso(_ moment: Moment) -> String {
    let shown = horizon.wallClock(at: moment)
    return "\(shown.date)T\(shown.time):00" + offset(at: moment)
  }

  private func offset(at moment: Moment) -> String {
    let minutes = horizon.utcOffset(at: moment).count
    guard let distance = TimeOfDay(minute: abs(minutes)) else { return "" }
    return (minutes < 0 ? "-" : "+") + distance.description
  }
}
