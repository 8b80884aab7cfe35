import Planning

extension LineCheck {
  /// A shift starts inside the person's own start window, both ends included.
  func ownStartWindow() -> [Violation] {
    guard let window = person.startWindow else { return [] }
    return newShifts.compactMap { dated in
      let start = dated.shift.span.lowerBound
      guard !window.contains(horizon.wallClock(at: start).time) else { return nil }
      return violation(
        .ownStartWindow,
        day: dated.day,
        "starts at \(horizon.text(start)), outside their own \(window.lowerBound) to "
          + "\(window.upperBound)"
      )
    }
  }
}
