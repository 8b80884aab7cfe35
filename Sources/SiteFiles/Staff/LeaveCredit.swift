import Planning

/// Paid time that days of leave count for: so much a day, never more in a week than the contract's
/// weekly hours.
struct LeaveCredit {
  let horizon: Horizon
  /// The most that a week may count.
  let most: Minutes
  private var taken: [Int: Minutes] = [:]

  init(horizon: Horizon, most: Minutes) {
    self.horizon = horizon
    self.most = most
  }

  /// The credit of leave on a day; leave for a part of the day counts for its own length at most,
  /// and days outside the horizon count for nothing.
  mutating func take(_ daily: Minutes, day: Int, of span: Span) -> Minutes {
    guard (0..<horizon.dayCount).contains(day) else { return .zero }
    let isWhole = span == horizon.dayStarts[day]..<horizon.dayStarts[day + 1]
    let wanted = isWhole ? daily : min(daily, span.length)
    let counts = min(wanted, most - taken[day / 7, default: .zero])
    taken[day / 7, default: .zero] += counts
    return counts
  }
}

extension Horizon {
  /// A stretch cut at midnights, from the day before the horizon to the day after it: a shift of
  /// the last night may run into that day.
  func parts(of span: Span) -> [(day: Int, span: Span)] {
    (-1...dayCount).compactMap { day in
      let whole = moment(onDay: day, at: .midnight)..<moment(onDay: day, at: .endOfDay)
      let part = span.clamped(to: whole)
      return part.isEmpty ? nil : (day, part)
    }
  }
}
