import Planning

extension LineCheck {
  /// Pinned shifts stand as pinned: one starts at that very moment, of that paid length if given.
  func pinnedShifts() -> [Violation] {
    person.pins.compactMap { pin in
      guard case .shift(let start, let paid) = pin, start >= from,
        let day = horizon.dayStarting(start)
      else {
        return nil
      }
      let stands = shifts.contains {
        $0.shift.span.lowerBound == start && (paid == nil || $0.shift.paid == paid)
      }
      guard !stands else { return nil }
      return violation(
        .pinnedShifts,
        day: day,
        "no shift\(paid.map { " of \($0.text)" } ?? "") starts at \(horizon.text(start)) as pinned"
      )
    }
  }
}
