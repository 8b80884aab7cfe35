/// The days of one person under given values: what each shift costs, and those worth a look.
///
/// Owned by one thread.
final class PricedDays {
  /// By day: the shifts worth a look, with the limits that were last selected for.
  let days: [DayOptions]
  private let valuer: ShiftValuer
  /// By day, then option: its cost; infinite where it can't be worked.
  private let costs: [Slab<Double>]
  /// By day: what a day off adds to the shared amounts, at the going prices.
  private let freeCosts: Slab<Double>

  init(valuer: ShiftValuer, people: [PersonPlan]) {
    self.valuer = valuer
    let dayCount = people.map(\.days.count).max() ?? 0
    let most = (0..<dayCount).map { day in people.map { $0.days[day].options.count }.max() ?? 0 }
    days = most.map { DayOptions(capacity: $0 + 1) }
    costs = most.map { Slab(repeating: 0, count: $0) }
    freeCosts = Slab(repeating: 0, count: dayCount)
  }

  /// Costs all shifts of a person.
  ///
  /// - Parameter amount: A shared amount that nothing may add to; nil for any.
  func price(
    _ plan: PersonPlan,
    _ costing: LinePricer.Costing,
    _ random: inout RandomSource,
    without amount: Int?
  ) {
    let sessions = plan.sessions(at: costing.meetingSlots)
    for (day, entry) in plan.days.enumerated() {
      price(entry, day, sessions, costing, &random, without: amount)
    }
  }

  private func price(
    _ day: PersonPlan.Day,
    _ number: Int,
    _ sessions: [PersonPlan.Session],
    _ costing: LinePricer.Costing,
    _ random: inout RandomSource,
    without amount: Int?
  ) {
    let own = costs[number]
    let count = costing.amountFactors.count
    let kept = costing.window.flatMap { $0.kept(on: number) }
    freeCosts[number] = day.cost(ofAmountsAt: 0, costing.amountFactors)
    if let kept, kept >= 0 { freeCosts[number] = .infinity }
    if let amount, day.amounts[amount] > 0 { freeCosts[number] = .infinity }
    for (index, option) in day.options.enumerated() {
      own[index] = .infinity
      if let kept, option.candidate != kept { continue }
      if let amount, day.amounts[(index + 1) * count + amount] > 0 { continue }
      var value = costing.values[option.candidate]
      if !day.activities.isEmpty || option.held != 0, let intervals = costing.intervals {
        value = valuer.value(
          of: option.candidate,
          pinned: day.activities,
          held: sessions.held(option.held),
          under: intervals
        )
        if value == -.infinity { continue }
      }
      var cost = option.pay * costing.payFactor + option.unmet * costing.wishFactor - value
      if !costing.amountFactors.isEmpty {
        cost += day.cost(ofAmountsAt: index + 1, costing.amountFactors)
      }
      if costing.noise > 0 { cost += costing.noise * (2 * random.unit() - 1) }
      own[index] = cost
    }
  }

  /// Leaves the shifts that are worth a look while some limits are looked at.
  func select(_ plan: PersonPlan, limits: UInt32) {
    for (number, day) in plan.days.enumerated() {
      let (own, options) = (costs[number], days[number])
      options.clear(freeCost: freeCosts[number], limits: limits)
      for (index, option) in day.options.enumerated() where own[index] < .infinity {
        options.offer(
          index,
          option,
          cost: own[index],
          freeStart: day.freeStart,
          freeEnd: day.freeEnd
        )
      }
    }
  }
}
