import Planning

/// Strength of the wishes that a shift, or a day off, does not grant.
struct WishPoints {
  let person: Person
  let catalogue: ShiftCatalogue
  let sorts: ShiftSorts

  /// What a shift of the catalogue does not grant.
  func points(of index: Int) -> Int {
    let candidate = catalogue.candidates[index]
    return person.wishes.reduce(0) { sum, wish in
      isGranted(wish.kind, by: index, candidate) ? sum : sum + wish.strength
    }
  }

  /// By day, what a day off does not grant; empty where each grants all that is wished for.
  static func ofDaysOff(_ person: Person, days: Int) -> [Int] {
    var points: [Int] = []
    for wish in person.wishes {
      guard case .shift(let day, _) = wish.kind, (0..<days).contains(day) else { continue }
      if points.isEmpty { points = Array(repeating: 0, count: days) }
      points[day] += wish.strength
    }
    return points
  }

  private func isGranted(
    _ wish: Wish.Kind,
    by index: Int,
    _ candidate: ShiftCatalogue.Candidate
  ) -> Bool {
    switch wish {
    case .dayOff(let day): day != candidate.day
    case .start(let day, let window):
      day != candidate.day
        || (window.lowerBound.minute...window.upperBound.minute)
          .contains(candidate.startMinuteOfDay)
    case .shift(let day, let kind): day != candidate.day || sorts.areOf(kind)[index]
    case .noShift(let day, let kind): day != candidate.day || !sorts.areOf(kind)[index]
    }
  }
}
