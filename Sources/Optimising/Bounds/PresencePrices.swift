/// The rules of presence in the Lagrangian: each level is bought at its price.
///
///     min_level [ f(level) + ρ · level ] = ρ · least for 0 ≤ ρ ≤ weight, ρ · most for −weight ≤ ρ ≤ 0
///
/// and a person present earns Σ_rules coefficient · ρ beside the price of their presence.
struct PresencePrices {
  let tables: PresenceTables
  let layout: PriceLayout

  init(problem: RotaProblem, layout: PriceLayout) {
    (tables, self.layout) = (problem.presence, layout)
  }

  /// What a person of each profile earns by being present, the rules' prices added.
  func earnings(_ prices: [Double]) -> [Double] {
    var earnings = Array(prices[0..<layout.presenceCount])
    for (place, requirement) in tables.requirements.enumerated() {
      for (profile, coefficient) in requirement.coefficients.enumerated() where coefficient != 0 {
        for interval in 0..<layout.intervals where requirement.isActive[interval] {
          earnings[layout.presence(profile, interval)] +=
            coefficient * prices[layout.rule(place, interval)]
        }
      }
    }
    return earnings
  }

  /// The levels' part of the bound; writes the levels bought into `subgradient`.
  func evaluate(_ prices: [Double], _ subgradient: inout [Double]) -> Double {
    var sum = 0.0
    for (place, requirement) in tables.requirements.enumerated() {
      for interval in 0..<layout.intervals where requirement.isActive[interval] {
        let at = layout.rule(place, interval)
        let level = prices[at] >= 0 ? requirement.least : requirement.most
        guard level < .infinity else { continue }
        sum += prices[at] * level
        subgradient[at] += level
      }
    }
    return sum
  }

  /// Takes the levels that a person's presence makes off the subgradient.
  func count(_ profile: Int, at interval: Int, _ subgradient: inout [Double]) {
    for (place, requirement) in tables.requirements.enumerated()
    where requirement.isActive[interval] {
      subgradient[layout.rule(place, interval)] -= requirement.coefficients[profile]
    }
  }

  /// Brings prices back to where the minima are finite.
  func project(_ prices: inout [Double]) {
    for (place, requirement) in tables.requirements.enumerated() {
      let highest = requirement.least > 0 || requirement.most == .infinity ? requirement.weight : 0
      let lowest = requirement.most < .infinity ? -requirement.weight : 0
      for interval in 0..<layout.intervals {
        let at = layout.rule(place, interval)
        prices[at] = requirement.isActive[interval] ? min(max(prices[at], lowest), highest) : 0
      }
    }
  }
}
