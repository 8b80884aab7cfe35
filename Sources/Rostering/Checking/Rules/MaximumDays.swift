import Planning

extension LineCheck {
  /// At most so many days worked in a week.
  func maximumDays() -> [Violation] {
    let limit = contract.rules.maxDaysPerWeek
    return weeks.compactMap { week in
      let count = daysWorked.count(where: week.contains)
      guard count > limit else { return nil }
      return violation(
        .maximumDays,
        day: week.lowerBound,
        "works \(count) days in the week from \(horizon.date(ofDay: week.lowerBound)), more than "
          + "\(limit)"
      )
    }
  }

  /// At most so many days in a row, the run carried in included.
  func maximumRunOfDays() -> [Violation] {
    let limit = contract.rules.maxRunOfDays
    let worked = Set(daysWorked)
    var broken: [Violation] = []
    var run = person.carryIn.runOfDays
    for day in 0..<horizon.dayCount {
      run = worked.contains(day) ? run + 1 : 0
      // Told once for each run, on the first day that is too many.
      guard worked.contains(day), run == limit + 1 || (day == 0 && run > limit) else { continue }
      broken.append(
        violation(
          .maximumRunOfDays,
          day: day,
          "works \(run) days in a row on \(horizon.date(ofDay: day)), more than \(limit)"
        )
      )
    }
    return broken
  }
}
