import Planning

/// Days, times and lengths as one would say them to a person about a day.
struct ClockWords {
  let horizon: Horizon
  /// The day that is spoken of.
  let date: LocalDate

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The day as `Tuesday 3 March`.
  var day: String { ClockWords.text(date) }

  /// A date as `Tuesday 3 March`.
  static func text(_ date: LocalDate) -> String {
    let weekday = String(describing: date.weekday)
    return "\(weekday.prefix(1).uppercased())\(weekday.dropFirst()) \(date.day) "
      + months[date.month - 1]
  }

  /// The month of a date as `March`.
  static func month(_ date: LocalDate) -> String { months[date.month - 1] }

  /// An instant as `07:30`; with its day where it lies on another one.
  func text(_ moment: Moment) -> String {
    let shown = horizon.wallClock(at: moment)
    let time = time(moment)
    switch shown.date.days(since: date) {
    case 0: return time
    case 1: return time == "00:00" ? "midnight" : time + " the next day"
    default: return "\(time) on \(ClockWords.text(shown.date))"
    }
  }

  /// An instant as `07:30` without its day, for what lies inside a shift that has been named.
  func time(_ moment: Moment) -> String {
    WallClock(horizon: horizon).text(moment, on: horizon.wallClock(at: moment).date)
  }

  /// A stretch as `from 07:30 to 16:00`.
  func text(_ span: Span) -> String { "from \(text(span.lowerBound)) to \(text(span.upperBound))" }

  /// A length as `1 h 30 min`.
  static func length(_ length: Minutes) -> String {
    let (hours, minutes) = length.count.quotientAndRemainder(dividingBy: 60)
    let parts = [hours == 0 ? nil : "\(hours) h", minutes == 0 ? nil : "\(minutes) min"]
    return length == .zero ? "0 min" : parts.compactMap(\.self).joined(separator: " ")
  }
}
