import Planning

extension LineCheck {
  /// Paid time of each week, leave credits included, is what the contract says.
  ///
  /// A shift belongs to the week in which it starts, and so does an absence, or to the first week
  /// where it starts before the horizon. A last week of fewer days has the same hours to keep.
  func weeklyHours() -> [Violation] {
    weeks.compactMap { week in
      let worked = shifts.filter { $0.day.map(week.contains) ?? false }.map(\.shift.paid)
      let credited = person.absences.filter { absence in
        horizon.dayCredited(absence).map(week.contains) ?? false
      }.map(\.credit)
      let hours = (worked + credited).reduce(.zero, +)
      guard !contract.weeklyHours.contains(hours) else { return nil }
      let agreed = contract.weeklyHours
      return violation(
        .weeklyHours,
        day: week.lowerBound,
        "the week from \(horizon.date(ofDay: week.lowerBound)) has \(hours.text), not "
          + "\(agreed.lowerBound.text) to \(agreed.upperBound.text)"
      )
    }
  }
}

extension Horizon {
  /// The day whose week an absence counts for; nil where the absence does not touch the horizon.
  func dayCredited(_ absence: Absence) -> Int? {
    guard absence.span.upperBound > span.lowerBound, absence.span.lowerBound < span.upperBound
    else { return nil }
    return day(of: max(absence.span.lowerBound, span.lowerBound))
  }
}
