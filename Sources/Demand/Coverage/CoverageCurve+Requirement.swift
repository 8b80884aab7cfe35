package import Planning

extension CoverageCurve {
  /// The curve of a given requirement: what people too few or too many cost.
  ///
  /// The first ⌈required · firstShare⌉ missing people cost 1 × the shortfall an hour, the others
  /// `laterFactor` × that; each person too many costs the surplus. People fill the dearest gaps
  /// first.
  package init(required: Int, costs: RequirementCosts, interval: Minutes) {
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
        + [Step(width: .max, cost: costs.surplusPerHour * interval.hours)]
    )
  }
}
