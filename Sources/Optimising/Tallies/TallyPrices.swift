import Planning

/// The shared amounts in the Lagrangian.
///
///     limit   min_{over ≥ 0} [ weight · over + λ · (total − over − most) ] = λ · (total − most)
///     top     min_{top ≥ 0} [ weight · top + Σ λ · (share − top) ] = Σ λ · share
///     bottom  min_{bottom ≥ 0} [ −weight · bottom + Σ μ · (bottom − share) ] = −Σ μ · share
///
/// where no λ of a limit is more than its weight, the λ of a top sum to at most its weight, and
/// the μ of a bottom to at least that.
struct TallyPrices {
  let tallies: Tallies
  let layout: PriceLayout

  init(problem: RotaProblem, layout: PriceLayout) {
    (tallies, self.layout) = (problem.tallies, layout)
  }

  /// What is in the bound beside people's own lines, and the subgradient once everyone's amounts
  /// are known.
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
    for group in tallies.groups { sum += evaluate(group, prices, amounts, &subgradient) }
    return sum
  }

  private func evaluate(
    _ group: Tallies.Group,
    _ prices: [Double],
    _ amounts: [Double],
    _ subgradient: inout [Double]
  ) -> Double {
    var sum = 0.0
    let extremes = tallies.extremes(of: group, amounts)
    // Where the multipliers make up the weight any top is as good: the one that is reached.
    let isWhole = total(group.tops, prices) >= group.weight - 1e-9 * (1 + group.weight)
    let top = isWhole ? extremes.largest : 0
    let isLeast = total(group.bottoms, prices) <= group.weight + 1e-9 * (1 + group.weight)
    let bottom = isLeast ? extremes.smallest : 0
    for (place, member) in group.members.enumerated() {
      let (share, had) = (tallies.share(place, of: group, amounts), member.share(0))
      let at = layout.tally(group.tops.lowerBound + place)
      sum += prices[at] * had
      subgradient[at] += share - top
      if group.bottoms.isEmpty { continue }
      let low = layout.tally(group.bottoms.lowerBound + place)
      sum -= prices[low] * had
      subgradient[low] += bottom - share
    }
    return sum
  }

  /// Brings multipliers back to where the minima are finite.
  func project(_ prices: inout [Double]) {
    for (row, limit) in tallies.limits.enumerated() {
      let at = layout.tally(row)
      prices[at] = min(max(prices[at], 0), limit.weight)
    }
    for group in tallies.groups {
      nearest(group.tops, &prices) { $0 <= group.weight ? nil : group.weight }
      nearest(group.bottoms, &prices) { $0 >= group.weight ? nil : group.weight }
    }
  }

  private func total(_ rows: Range<Int>, _ prices: [Double]) -> Double {
    rows.reduce(0) { $0 + prices[layout.tally($1)] }
  }

  /// The nearest multipliers from zero up whose sum is allowed; `wanted` says which sum instead.
  private func nearest(
    _ rows: Range<Int>,
    _ prices: inout [Double],
    _ wanted: (Double) -> Double?
  ) {
    if rows.isEmpty { return }
    let places = layout.tally(rows.lowerBound)..<layout.tally(rows.upperBound)
    let raw = places.map { prices[$0] }
    guard let sum = wanted(raw.reduce(0) { $0 + max(0, $1) }) else {
      for place in places { prices[place] = max(0, prices[place]) }
      return
    }
    // The shift by which all go down until what is above zero makes the sum.
    var (above, shift) = (0.0, 0.0)
    for (rank, value) in raw.sorted(by: >).enumerated() {
      above += value
      let candidate = (above - sum) / Double(rank + 1)
      if value - candidate <= 0 { break }
      shift = candidate
    }
    for (place, value) in zip(places, raw) { prices[place] = max(0, value - shift) }
  }
}
