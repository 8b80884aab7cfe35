import Planning

extension LineCheck {
  /// Each whole week has at least one run of so many days off inside it.
  func daysOffTogether(_ count: Int) -> [Breach] {
    let worked = Set(daysWorked)
    return weeks.compactMap { week in
      guard week.count == 7, isEmployed(throughout: week) else { return nil }
      var (longest, run) = (0, 0)
      for day in week {
        run = worked.contains(day) ? 0 : run + 1
        longest = max(longest, run)
      }
      guard longest < count else { return nil }
      return Breach(
        rule: .daysOffTogether,
        day: week.lowerBound,
        text: "has at most \(longest) days off together in the week from "
          + "\(horizon.date(ofDay: week.lowerBound)), less than \(count)"
      )
    }
  }
}
