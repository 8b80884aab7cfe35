/// Which states after a day can still come to a week's hours.
struct HoursLeft {
  private let least: Int
  private let most: Int
  private let mostTotal: Int
  private let leastAfter: [Int]
  private let mostAfter: [Int]

  init(_ plan: PersonPlan, _ week: Int, _ day: Int) {
    let paid = plan.weeks[week].paid
    (least, most) = (paid.lowerBound, paid.upperBound)
    mostTotal = plan.total?.most[week] ?? Int.max
    let isLast = day + 1 == plan.weeks[week].days.upperBound
    leastAfter = isLast ? [] : plan.reach.leastPaid[day + 1]
    mostAfter = isLast ? [] : plan.reach.mostPaid[day + 1]
  }

  @inline(__always)
  func allow(_ to: LineStates.Parts) -> Bool {
    let (low, high) = mostAfter.isEmpty ? (0, 0) : (leastAfter[to.graph], mostAfter[to.graph])
    return to.paid + high >= least && to.paid + low <= most
      && to.total + to.paid + low <= mostTotal
  }
}

extension PersonPlan {
  /// What closing a week with its hours costs; nil where the rules forbid them.
  func hoursCost(
    of parts: LineStates.Parts,
    week index: Int,
    _ costing: LinePricer.Costing
  ) -> Double? {
    let week = weeks[index]
    guard week.paid.contains(parts.paid) else { return nil }
    var cost = 0.0
    if !week.points.isEmpty { cost += week.points[parts.paid] * costing.wishFactor }
    if !week.premium.isEmpty { cost += week.premium[parts.paid] * costing.payFactor }
    if !week.amounts.isEmpty {
      let factors = costing.amountFactors
      for (place, factor) in factors.enumerated() {
        cost += factor * week.amounts[parts.paid * factors.count + place]
      }
    }
    guard let total else { return cost }
    let sum = parts.total + parts.paid
    let isEnd = index == weeks.count - 1
    guard sum <= total.most[index], !isEnd || sum >= total.least else { return nil }
    if !total.points.isEmpty { cost += total.points[index][sum] * costing.wishFactor }
    return cost
  }
}
