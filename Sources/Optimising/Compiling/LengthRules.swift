import Planning

/// What rules say about a shift by itself: how long it is, how far the day's work is spread.
struct LengthRules {
  private let rules: [PersonRule]
  private let sorts: ShiftSorts
  private let step: Int

  init(_ rules: [PersonRule], sorts: ShiftSorts, step: Int) {
    self.rules = rules.filter {
      switch $0.limit {
      case .shiftLength, .spread: true
      default: false
      }
    }
    (self.sorts, self.step) = (sorts, step)
  }

  /// Points of the soft rules that a shift breaks; nil where it breaks another and is no fact.
  func points(_ candidate: Int, _ catalogue: ShiftCatalogue, isFact: Bool = false) -> Int? {
    var points = 0
    for rule in rules where !keeps(rule.limit, candidate, catalogue) {
      guard let strength = rule.force.strength else {
        if isFact { continue }
        return nil
      }
      points += strength
    }
    return points
  }

  private func keeps(
    _ limit: PersonRule.Limit,
    _ candidate: Int,
    _ catalogue: ShiftCatalogue
  ) -> Bool {
    let shift = catalogue.candidates[candidate]
    switch limit {
    case .shiftLength(let kind, let range):
      return !sorts.areOf(kind)[candidate] || range.contains(catalogue.paid(candidate))
    case .spread(let most): return (shift.end - shift.start) * step <= most.count
    default: return true
    }
  }
}
