import Planning

extension LineCheck {
  /// Both days of a weekend are worked or neither, where both can be.
  func wholeWeekends() -> [Breach] {
    weekends.compactMap { weekend in
      guard weekend.count == 2, isEmployed(throughout: weekend),
        daysWorked.count(where: weekend.contains) == 1
      else { return nil }
      return Breach(
        rule: .wholeWeekends,
        day: weekend.lowerBound,
        text: "works one day only of the weekend of \(horizon.date(ofDay: weekend.lowerBound))"
      )
    }
  }
}
