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
  func wishCount(_ lines: [LineCheck?], softPoints: Double) -> WishesGranted {
    var wishes = WishesGranted(softPoints: softPoints)
    for (person, granted) in zip(site.people, wishesGranted(lines)) {
      for (wish, isGranted) in zip(person.wishes, granted) {
        wishes.count += 1
        wishes.granted += isGranted ? 1 : 0
        wishes.unmetStrength += isGranted ? 0 : wish.strength
      }
    }
    return wishes
  }
}
