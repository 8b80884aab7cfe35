import Planning
import Rostering

/// What people share beyond presence and pay: amounts that each line adds up to day by day, and
/// the goals and limits that look at everyone's.
///
///     cost = Σ_amount price · total + Σ_limit weight · max(0, total − most)
///          + Σ_group weight · (largest share − smallest share, where the spread is measured)
///
/// Each limit is a row of the master, and so is each person against the top of a group and, for a
/// spread, against its bottom. Every row has a multiplier in the Lagrangian and a worth in the
/// search; all three go by the rows' places: limits, then group by group the tops, the bottoms.
struct Tallies: Sendable {
  /// A limit on an amount of all people together.
  struct Limit: Sendable {
    var amount: Int
    var most: Double
    /// What a unit beyond weighs.
    var weight: Double
  }

  /// People whose shares of an amount are compared.
  struct Group: Sendable {
    var amount: Int
    var members: [FairnessGroup.Member]
    var weight: Double
    /// Rows of the members against the largest share.
    var tops: Range<Int>
    /// Rows of the members against the smallest share; empty where that does not count.
    var bottoms: Range<Int>
  }

  /// A person's entry in a row: what a unit of an amount adds to it.
  struct Entry: Sendable {
    var row: Int
    var amount: Int
    var value: Double
    /// 1 where the multiplier makes the amount dearer, −1 where cheaper.
    var sign: Double
  }

  let kinds: TallyKinds
  /// What a unit of each amount weighs by itself.
  let prices: [Double]
  private(set) var limits: [Limit]
  let groups: [Group]
  /// How many rows of the master look at amounts.
  let rowCount: Int
  /// By person.
  private let entries: [[Entry]]

  init(
    site: Site,
    weights: GoalWeights,
    mostChanges: Int?,
    others: ChangeLimits = ChangeLimits()
  ) {
    let kinds = TallyKinds(site: site, limits: others)
    self.kinds = kinds
    var prices = Array(repeating: 0.0, count: kinds.count)
    var limits: [Limit] = []
    if let changes = kinds.changes {
      prices[changes] = weights.stability
      if let most = mostChanges {
        limits = [Limit(amount: changes, most: Double(most), weight: weights.firm)]
      }
      if let people = kinds.people, let most = others.people {
        // All the shifts of one person can gain as much as so many shifts.
        let weight = weights.firm * Double(site.horizon.dayCount)
        limits.append(Limit(amount: people, most: Double(most), weight: weight))
      }
      if let hours = kinds.hours, let most = others.hours {
        limits.append(Limit(amount: hours, most: most, weight: weights.firm))
      }
    }
    limits += Tallies.budgets(kinds, site, weights)
    (self.prices, self.limits) = (prices, limits)
    var row = limits.count
    groups =
      weights.fairness == 0
      ? []
      : site.fairness.enumerated().flatMap { place, measure in
        site.fairnessGroups(measure).map { found in
          let count = found.members.count
          let bottoms = measure.measured == .spread ? count : 0
          let group = Group(
            amount: kinds.fairness + place,
            members: found.members,
            weight: weights.fairness,
            tops: row..<row + count,
            bottoms: row + count..<row + count + bottoms
          )
          row = group.bottoms.upperBound
          return group
        }
      }
    rowCount = row
    entries = Tallies.entries(people: site.people.count, limits, groups)
  }

  /// Budgets, less what is paid whatever is worked.
  private static func budgets(
    _ kinds: TallyKinds,
    _ site: Site,
    _ weights: GoalWeights
  ) -> [Limit] {
    if kinds.budgets.isEmpty { return [] }
    let fixed = FixedPay(site)
    return kinds.budgets.enumerated().map { place, budget in
      var weight = weights.firmMoney
      if case .soft(let price) = budget.keeping { weight = price }
      let allowed = site.currency.major(budget.allowed(in: site.horizon))
      return Limit(
        amount: kinds.firstBudget + place,
        most: allowed - fixed.major(for: budget),
        weight: weight
      )
    }
  }

  private static func entries(people: Int, _ limits: [Limit], _ groups: [Group]) -> [[Entry]] {
    let shared = limits.enumerated().map { row, limit in
      Entry(row: row, amount: limit.amount, value: 1, sign: 1)
    }
    var entries = Array(repeating: shared, count: people)
    for group in groups {
      for (place, member) in group.members.enumerated() {
        let (person, amount, value) = (member.person.index, group.amount, member.scale)
        let top = group.tops.lowerBound + place
        entries[person].append(Entry(row: top, amount: amount, value: value, sign: 1))
        if group.bottoms.isEmpty { continue }
        let bottom = group.bottoms.lowerBound + place
        entries[person].append(Entry(row: bottom, amount: amount, value: value, sign: -1))
      }
    }
    return entries
  }

  /// The same with another limit of the first budget, which is the last limit but those of other
  /// budgets.
  ///
  /// - Parameters:
  ///   - cap: The limit, in major units.
  ///   - fixed: What is paid of it whatever is worked.
  func capped(_ cap: Double, less fixed: Double) -> Tallies {
    var capped = self
    if let place = limits.firstIndex(where: { $0.amount == kinds.firstBudget }) {
      capped.limits[place].most = cap - fixed
    }
    return capped
  }

  /// How many amounts each line has.
  var count: Int { kinds.count }

  /// What everyone's amounts cost; of person p the amounts start at p · count.
  func cost(_ amounts: [Double]) -> Double {
    if count == 0 { return 0 }
    let totals = totals(amounts)
    var sum = 0.0
    for (amount, total) in totals.enumerated() { sum += prices[amount] * total }
    for limit in limits { sum += limit.weight * max(0, totals[limit.amount] - limit.most) }
    for group in groups {
      let extremes = extremes(of: group, amounts)
      sum += group.weight * (extremes.largest - (group.bottoms.isEmpty ? 0 : extremes.smallest))
    }
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

  /// The share of a member of a group.
  @inline(__always)
  func share(_ place: Int, of group: Group, _ amounts: [Double]) -> Double {
    let member = group.members[place]
    return member.share(amounts[member.person.index * count + group.amount])
  }

  /// The largest and the smallest share of a group.
  func extremes(of group: Group, _ amounts: [Double]) -> (largest: Double, smallest: Double) {
    var (largest, smallest) = (-Double.infinity, Double.infinity)
    for place in group.members.indices {
      let share = share(place, of: group, amounts)
      (largest, smallest) = (max(largest, share), min(smallest, share))
    }
    return (largest, smallest)
  }

  /// What a unit of each amount of a person costs them under the rows' multipliers; without any
  /// these count nothing.
  func factors(of person: Int, _ multipliers: [Double]) -> [Double] {
    var factors = prices
    if multipliers.isEmpty { return factors }
    for entry in entries[person] {
      factors[entry.amount] += entry.sign * multipliers[entry.row] * entry.value
    }
    return factors
  }

  /// Whether a row looks at a person's amounts in a way of its own.
  func hasRows(of person: Int) -> Bool { !entries[person].isEmpty }

  /// Multipliers as one person may see them whose share alone is about to change: up to the top of
  /// the others nothing more is lost, beyond it the whole weight is, and likewise at the bottom.
  func multipliers(asSeenAlone multipliers: [Double], top: Double, bottom: Double) -> [Double] {
    var seen = multipliers
    for group in groups {
      for row in group.tops { seen[row] = top * group.weight }
      for row in group.bottoms { seen[row] = bottom * group.weight }
    }
    return seen
  }

  /// The entries of a person's line in the rows.
  func entries(of person: Int, _ amounts: [Double]) -> [(row: Int, value: Double)] {
    entries[person].compactMap { entry in
      let value = entry.value * amounts[entry.amount]
      return value == 0 ? nil : (entry.row, value)
    }
  }
}
