import Planning

extension LineCheck {
  /// At most one shift starts on a day, and shifts stand in order and don't overlap.
  func oneShiftADay() -> [Violation] {
    var broken: [Violation] = []
    for (first, second) in zip(shifts, shifts.dropFirst()) {
      guard let day = first.day, day == second.day else { continue }
      broken.append(
        violation(.oneShiftADay, day: day, "two shifts start on \(horizon.date(ofDay: day))")
      )
    }
    for (first, second) in zip(line.shifts, line.shifts.dropFirst())
    where second.span.lowerBound < first.span.upperBound {
      broken.append(
        violation(
          .oneShiftADay,
          day: horizon.dayStarting(second.span.lowerBound),
          "the shift \(horizon.text(second.span)) starts before the one listed before it, "
            + "\(horizon.text(first.span)), has ended"
        )
      )
    }
    return broken
  }
}
