import Planning

extension LineCheck {
  /// No shift starts on a day on which the person is not employed; shifts
  /// begun before the moment of planning again are facts.
  func employment() -> [Violation] {
    newShifts.compactMap { dated in
      guard let day = dated.day, !employed.contains(day) else { return nil }
      return violation(
        .employment,
        day: day,
        "the shift \(horizon.text(dated.shift.span)) starts on a day outside the employment"
      )
    }
  }
}
