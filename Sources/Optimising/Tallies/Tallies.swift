import Planning

/// What people share beyond presence and pay: amounts that each line adds up to day by day, and
/// the goals and limits that look at everyone's.
///
///     cost = Σ_amount price · total + Σ_limit weight · max(0, total − most)
///
/// Each limit is a row of the master and has a multiplier in the Lagrangian and a worth in the
/// search; all three go by the rows' places.
struct Tallies: Sendable {
  /// A limit on an amount of all people together.
  struct Limit: Sendable {
    var amount: Int
    var most: Double
    /// What a unit beyond weighs.
    var weight: Double
  }

  let kinds: TallyKinds
  /// What a unit of each amount weighs by itself.
  let prices: [Double]
  let limits: [Limit]

  init(kinds: TallyKinds, weights: GoalWeights, mostChanges: Int?) {
    self.kinds = kinds
    prices = kinds.changes == nil ? [] : [weights.stability]
    limits =
      if let changes = kinds.changes, let mostChanges {
        [Limit(amount: changes, most: Double(mostChanges), weight: weights.firm)]
      } else {
        []
      }
  }

  /// How many amounts each line has.
  var count: Int { kinds.count }

  /// How many rows of the master look at amounts.
  var rowCount: Int { limits.count }

  /// Multipliers to begin a search with: next to nothing, for a search begins inside the limits.
  var firstMultipliers: [Double] { limits.map { 1e-4 * $0.weight } }

  /// What everyone's amounts cost; of person p the amounts start at p · count.
  func cost(_ amounts: [Double]) -> Double {
    if count == 0 { return 0 }
    let totals = totals(amounts)
    var sum = 0.0
    for (amount, total) in totals.enumerated() { sum += prices[amount] * total }
    for limit in limits { sum += limit.weight * max(0, totals[limit.amount] - limit.most) }
    return sum
  }

  /// Each amount of all people together.
  func totals(_ amounts: [Double]) -> [Double] {
    var totals = Array(repeating: 0.0, count: count)
    if count == 0 { return totals }
    for start in stride(from: 0, to: amounts.count, by: count) {
      for amount in 0..<count { totals[amount] += amounts[start + amount] }
    }
    return totals
  }

  /// What a unit of each amount of a person costs them under the rows' multipliers.
  func factors(of person: Int, _ multipliers: some Collection<Double>) -> [Double] {
    var factors = prices
    for (limit, multiplier) in zip(limits, multipliers) { factors[limit.amount] += multiplier }
    return factors
  }

  /// The entries of a person's line in the rows.
  func entries(of person: Int, _ amounts: [Double]) -> [(row: Int, value: Double)] {
    limits.enumerated().compactMap { row, limit in
      amounts[limit.amount] == 0 ? nil : (row, amounts[limit.amount])
    }
  }
}
