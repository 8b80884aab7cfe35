/// Which states after a day can still come to the hours of their week and of the horizon.
struct HoursLeft {
  private let least: Int
  private let most: Int
  private let leastTotal: Int
  private let mostTotal: Int
  private let mostAtEnd: Int
  private let leastAfter: [Int]
  private let mostAfter: [Int]
  private let leastToEnd: [Int]
  private let mostToEnd: [Int]

  init(_ plan: PersonPlan, _ week: Int, _ day: Int) {
    let paid = plan.weeks[week].paid
    (least, most) = (paid.lowerBound, paid.upperBound)
    mostTotal = plan.total?.most[week] ?? Int.max
    (leastTotal, mostAtEnd) = (plan.total?.least ?? 0, plan.total?.most.last ?? Int.max)
    let isLast = day + 1 == plan.weeks[week].days.upperBound
    leastAfter = isLast ? [] : plan.reach.leastPaid[day + 1]
    mostAfter = isLast ? [] : plan.reach.mostPaid[day + 1]
    let isEnd = plan.total == nil || day + 1 == plan.days.count
    leastToEnd = isEnd ? [] : plan.reach.leastToEnd[day + 1]
    mostToEnd = isEnd ? [] : plan.reach.mostToEnd[day + 1]
  }

  @inline(__always)
  func allow(_ to: LineStates.Parts) -> Bool {
    let (low, high) = mostAfter.isEmpty ? (0, 0) : (leastAfter[to.graph], mostAfter[to.graph])
    let sum = to.total + to.paid
    guard to.paid + high >= least, to.paid + low <= most, sum + low <= mostTotal else {
      return false
    }
    if mostToEnd.isEmpty { return true }
    return sum + mostToEnd[to.graph] >= leastTotal && sum + leastToEnd[to.graph] <= mostAtEnd
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
