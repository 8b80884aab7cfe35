/// The shared amounts in the Lagrangian: each limit's multiplier lies between nothing and its
/// weight, and takes its limit off the bound.
///
///     min_over≥0 [ weight · over + λ · (total − over − most) ] = λ · (total − most)
struct TallyPrices {
  let tallies: Tallies
  let layout: PriceLayout

  init(problem: RotaProblem, layout: PriceLayout) {
    (tallies, self.layout) = (problem.tallies, layout)
  }

  /// The limits' part of the bound, and of the subgradient once everyone's amounts are known.
  func evaluate(
    _ prices: [Double],
    _ amounts: [Double],
    _ subgradient: inout [Double]
  ) -> Double {
    if tallies.rowCount == 0 { return 0 }
    let totals = tallies.totals(amounts)
    var sum = 0.0
    for (row, limit) in tallies.limits.enumerated() {
      let at = layout.tally(row)
      sum -= prices[at] * limit.most
      subgradient[at] += totals[limit.amount] - limit.most
    }
    return sum
  }

  /// Brings multipliers back to where the minima are finite.
  func project(_ prices: inout [Double]) {
    for (row, limit) in tallies.limits.enumerated() {
      let at = layout.tally(row)
      prices[at] = min(max(prices[at], 0), limit.weight)
    }
  }
}
