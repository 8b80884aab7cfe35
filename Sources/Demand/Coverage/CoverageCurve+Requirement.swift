package import Planning

extension CoverageCurve {
  /// The curve of a given requirement: what people too few or too many cost.
  ///
  /// The first ⌈required · firstShare⌉ missing people cost 1 × the shortfall an hour, the others
  /// `laterFactor` × that; each person too many costs the surplus, and where that grows, the next
  /// one more. People fill the dearest gaps first.
  ///
  /// - Parameters:
  ///   - required: People wanted.
  ///   - costs: What a gap costs an hour.
  ///   - interval: How long the interval is.
  ///   - people: How many people there are; surplus grows up to these.
  package init(required: Int, costs: RequirementCosts, interval: Minutes, people: Int = 0) {
    let shortfall = costs.shortfallPerHour * interval.hours
    let first = min(required, Int((Double(required) * costs.firstShare).rounded(.up)))
    let later = required - first
    let gaps = [
      Step(width: later, cost: -costs.laterFactor * shortfall),
      Step(width: first, cost: -shortfall),
    ]
    self.init(
      baseCost: (Double(first) + costs.laterFactor * Double(later)) * shortfall,
      steps: gaps.filter { $0.width > 0 }
        + CoverageCurve.surplus(costs, interval: interval, people: people)
    )
  }

  private static func surplus(
    _ costs: RequirementCosts,
    interval: Minutes,
    people: Int
  ) -> [Step] {
    let growing = costs.surplusGrowth > 0 ? people : 0
    return (0...growing).map { place in
      let cost = costs.surplusPerHour + Double(place) * costs.surplusGrowth
      return Step(width: place < growing ? 1 : .max, cost: cost * interval.hours)
    }
  }
}
