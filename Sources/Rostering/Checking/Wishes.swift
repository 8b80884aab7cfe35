import Planning

extension LineCheck {
  /// Whether the line grants a wish.
  func grants(_ wish: Wish.Kind) -> Bool {
    switch wish {
    case .dayOff(let day): !shifts.contains { $0.day == day }
    case .start(let day, let window):
      shifts.allSatisfy {
        $0.day != day || window.contains(horizon.wallClock(at: $0.shift.span.lowerBound).time)
      }
    case .shift(let day, let kind):
      shifts.contains { $0.day == day && isOf(kind, $0.shift) }
    case .noShift(let day, let kind):
      !shifts.contains { $0.day == day && isOf(kind, $0.shift) }
    }
  }
}

extension RotaCheck {
  /// For each person, whether each of their wishes is granted; who has no line has days off.
  func wishesGranted(_ lines: [LineCheck?]) -> [[Bool]] {
    zip(site.people, lines).map { person, line in
      person.wishes.map { line?.grants($0.kind) ?? $0.kind.isGrantedByDayOff }
    }
  }
}
