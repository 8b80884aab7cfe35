import Planning

/// What became of the wishes.
struct WishesGranted {
  var count = 0
  var granted = 0
  var unmetStrength = 0
}

extension RotaCheck {
  /// How many wishes there are, how many are granted, and the strength of the others.
  func wishesGranted(_ lines: [Line?]) -> WishesGranted {
    var wishes = WishesGranted()
    for (person, line) in zip(site.people, lines) {
      let starts = (line?.shifts ?? []).map(\.span.lowerBound)
      for wish in person.wishes {
        let isGranted = starts.allSatisfy { allows(wish.kind, shiftAt: $0) }
        wishes.count += 1
        wishes.granted += isGranted ? 1 : 0
        wishes.unmetStrength += isGranted ? 0 : wish.strength
      }
    }
    return wishes
  }

  /// Whether a shift that starts at an instant leaves a wish granted.
  private func allows(_ wish: Wish.Kind, shiftAt start: Moment) -> Bool {
    let day = site.horizon.dayStarting(start)
    switch wish {
    case .dayOff(let dayOff): return day != dayOff
    case .start(let wished, let window):
      return day != wished || window.contains(site.horizon.wallClock(at: start).time)
    }
  }
}
