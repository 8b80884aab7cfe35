import Planning

extension LineCheck {
  /// A long rest inside each block of so many weeks.
  ///
  /// A week is seven days, also where the horizon ends before them: after its end nothing is
  /// planned, so that time counts as rest.
  func weeklyRest(least: Minutes, everyWeeks: Int) -> [Breach] {
    let length = 7 * max(1, everyWeeks)
    return stride(from: 0, to: horizon.dayCount, by: length).compactMap { first in
      let block =
        horizon.dayStarts[first]..<horizon.moment(onDay: first + length, at: .midnight)
      let longest = longestRest(in: block)
      guard longest < least else { return nil }
      let weeks = everyWeeks > 1 ? "\(everyWeeks) weeks" : "week"
      return Breach(
        rule: .weeklyRest,
        day: first,
        text: "the longest rest of the \(weeks) from \(horizon.date(ofDay: first)) is "
          + "\(longest.text), less than \(least.text)"
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
