import Planning

/// What became of the wishes, and of the soft rules that count with them.
struct WishesGranted {
  var count = 0
  var granted = 0
  var unmetStrength = 0
  /// Points of the soft rules not kept.
  var softPoints = 0.0

  /// The value of the goal: Σ strength of wishes not granted + Σ strength · amount of soft breaches.
  var points: Double { Double(unmetStrength) + softPoints }
}

extension RotaCheck {
  /// How many wishes there are, how many are granted, and the strength of the others.
  func wishesGranted(_ lines: [Line?], softPoints: Double) -> WishesGranted {
    var wishes = WishesGranted(softPoints: softPoints)
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
  func allows(_ wish: Wish.Kind, shiftAt start: Moment) -> Bool {
    let day = site.horizon.dayStarting(start)
    switch wish {
    case .dayOff(let dayOff): return day != dayOff
    case .start(let wished, let window):
      return day != wished || window.contains(site.horizon.wallClock(at: start).time)
    }
  }
}
