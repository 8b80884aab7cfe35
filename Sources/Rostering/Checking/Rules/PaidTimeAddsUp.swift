import Planning

extension LineCheck {
  /// Paid time of a shift is its span less its unpaid breaks, as long as those were taken.
  func paidTimeAddsUp() -> [Violation] {
    shifts.compactMap { dated in
      let shift = dated.shift
      let unpaid = shift.breaks.filter { !$0.isPaid }.reduce(Minutes.zero) { $0 + $1.span.length }
      let worked = shift.span.length - unpaid
      guard shift.paid != worked else { return nil }
      return violation(
        .paidTimeAddsUp,
        day: dated.day,
        "the shift \(horizon.text(shift.span)) is paid \(shift.paid.text), its span less unpaid "
          + "breaks is \(worked.text)"
      )
    }
  }
}
