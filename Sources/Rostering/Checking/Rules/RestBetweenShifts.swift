import Planning

extension LineCheck {
  /// Rest between shifts, the last of the week before included.
  ///
  /// Shifts that overlap are ``oneShiftADay()``'s business and are not reported here again. A rest
  /// that may be shortened and is makes the next one longer; a rest that is too short is told and
  /// asks nothing of the next.
  func restBetweenShifts(least: Minutes, reduced: Minutes?) -> [Breach] {
    var broken: [Breach] = []
    var lastEnd = person.carryIn.lastShiftEnd
    var owed = reduced == nil ? Minutes.zero : person.carryIn.owedRest
    for (place, dated) in shifts.enumerated() {
      let span = dated.shift.span
      defer { lastEnd = max(lastEnd ?? span.upperBound, span.upperBound) }
      guard let end = lastEnd else { continue }
      let rest = span.lowerBound - end
      let needed = least + owed
      let mayBeShort = owed == .zero && reduced.map { rest >= $0 } ?? false
      owed = mayBeShort ? max(.zero, least - rest) : .zero
      let isOverlap = rest < .zero && place > 0
      guard rest < needed, !mayBeShort, !isOverlap else { continue }
      broken.append(
        Breach(
          rule: .restBetweenShifts,
          day: dated.day,
          text: "rests \(rest.text) from \(horizon.text(end)) to \(horizon.text(span.lowerBound)), "
            + "less than \((needed > least ? needed : reduced ?? least).text)"
        )
      )
    }
    return broken
  }
}
