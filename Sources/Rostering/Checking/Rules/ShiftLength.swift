import Planning

extension LineCheck {
  /// Paid time of each shift of a kind is inside its limits.
  func shiftLength(of kind: ShiftKind, _ range: ClosedRange<Minutes>) -> [Breach] {
    shifts.filter { isOf(kind, $0.shift) && !range.contains($0.shift.paid) }.map {
      Breach(
        rule: .shiftLength,
        day: $0.day,
        text: "the shift \(horizon.text($0.shift.span))\(kind.words) is paid "
          + "\($0.shift.paid.text), not \(range.lowerBound.text) to \(range.upperBound.text)"
      )
    }
  }
}
