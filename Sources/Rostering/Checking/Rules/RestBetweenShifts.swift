import Planning

extension LineCheck {
  /// Rest between shifts, the last of the week before included.
  ///
  /// Shifts that overlap are ``oneShiftADay()``'s business and are not reported here again.
  func restBetweenShifts() -> [Violation] {
    var broken: [Violation] = []
    var lastEnd = person.carryIn.lastShiftEnd
    for (place, dated) in shifts.enumerated() {
      let span = dated.shift.span
      defer { lastEnd = max(lastEnd ?? span.upperBound, span.upperBound) }
      guard let end = lastEnd else { continue }
      let rest = span.lowerBound - end
      let isOverlap = rest < .zero && place > 0
      guard rest < contract.rules.restBetweenShifts, !isOverlap else { continue }
      broken.append(
        violation(
          .restBetweenShifts,
          day: dated.day,
          "rests \(rest.text) from \(horizon.text(end)) to \(horizon.text(span.lowerBound)), less "
            + "than \(contract.rules.restBetweenShifts.text)"
        )
      )
    }
    return broken
  }
}
