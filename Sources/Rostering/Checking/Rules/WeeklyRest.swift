import Planning

extension LineCheck {
  /// A long rest inside each week.
  ///
  /// A week is seven days, also where the horizon ends before them: after its end nothing is
  /// planned, so that time counts as rest.
  func weeklyRest() -> [Violation] {
    let needed = contract.rules.weeklyRest
    return weeks.compactMap { days in
      let week =
        horizon.dayStarts[
          days.lowerBound
        ]..<horizon.moment(
          onDay: days.lowerBound + 7,
          at: .midnight
        )
      let longest = longestRest(in: week)
      guard longest < needed else { return nil }
      return violation(
        .weeklyRest,
        day: days.lowerBound,
        "the longest rest of the week from \(horizon.date(ofDay: days.lowerBound)) is "
          + "\(longest.text), less than \(needed.text)"
      )
    }
  }

  private func longestRest(in week: Span) -> Minutes {
    let work = ([carriedIn].compactMap(\.self) + shifts.map(\.shift.span))
      .sorted { $0.lowerBound < $1.lowerBound }
    var longest = Minutes.zero
    var restStarts = week.lowerBound
    for span in work where span.upperBound > week.lowerBound && span.lowerBound < week.upperBound {
      longest = max(longest, span.lowerBound - restStarts)
      restStarts = max(restStarts, span.upperBound)
    }
    return max(longest, week.upperBound - restStarts)
  }
}
