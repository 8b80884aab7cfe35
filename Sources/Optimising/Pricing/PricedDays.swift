/// The days of one person under given values: what each shift costs, and those worth a look.
///
/// Owned by one thread.
final class PricedDays {
  /// By day: the shifts worth a look, with the limits that were last selected for.
  let days: [DayOptions]
  private let valuer: ShiftValuer
  /// By day, then option: its cost; infinite where it can't be worked.
  private let costs: [Slab<Double>]
  /// By day: the options that are looked at.
  private var open: [Range<Int>]
  /// By day: what a day off adds to the shared amounts, at the going prices.
  private let freeCosts: Slab<Double>

  init(valuer: ShiftValuer, people: [PersonPlan]) {
    self.valuer = valuer
    let dayCount = people.map(\.days.count).max() ?? 0
    let most = (0..<dayCount).map { day in people.map { $0.days[day].options.count }.max() ?? 0 }
    days = most.map { DayOptions(capacity: $0 + 1) }
    costs = most.map { Slab(repeating: 0, count: $0) }
    open = Array(repeating: 0..<0, count: dayCount)
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
    let kept = costing.window.flatMap { $0.kept(on: number) }
    open[number] = day.options.indices
    if let place = costing.window?.place(on: number) {
      open[number] = place < 0 ? 0..<0 : place..<place + 1
    } else if let kept {
      let first = kept < 0 ? nil : day.options.firstIndex { $0.candidate == kept }
      let last = first.flatMap { _ in day.options.lastIndex { $0.candidate == kept } }
      open[number] = (first ?? 0)..<(last.map { $0 + 1 } ?? 0)
    }
    let count = costing.amountFactors.count
    freeCosts[number] = day.cost(ofAmountsAt: 0, costing.amountFactors)
    let wish = costing.charges?.wishes[number]
    let each = costing.charges?.each ?? 0
    if let wish { freeCosts[number] += each * wish.breaches(-1) }
    if let kept, kept >= 0 { freeCosts[number] = .infinity }
    if let amount, day.amounts[amount] > 0 { freeCosts[number] = .infinity }
    for index in open[number] {
      let option = day.options[index]
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
      if let wish { cost += each * wish.breaches(Int32(option.candidate)) }
      if costing.noise > 0 { cost += costing.noise * (2 * random.unit() - 1) }
      own[index] = cost
    }
  }

  /// Leaves the shifts that are worth a look while some limits are looked at, on some days; nil for all.
  func select(_ plan: PersonPlan, limits: UInt32, on some: Range<Int>? = nil) {
    for number in some ?? plan.days.indices {
      let (day, own, options) = (plan.days[number], costs[number], days[number])
      options.clear(freeCost: freeCosts[number], limits: limits)
      for index in open[number] where own[index] < .infinity {
        options.offer(
          index,
          day.options[index],
          cost: own[index],
          freeStart: day.freeStart,
          freeEnd: day.freeEnd
        )
      }
    }
  }
}
