import Planning

/// What a choice of shifts pays and leaves unmet, counted day by day.
///
///     pay   = Σ pay of its shifts + Σ_week overtime premium and fees
///     unmet = Σ unmet of its shifts + points of the soft rules about days, rests and hours
struct LineAccount {
  private(set) var pay = 0.0
  private(set) var unmet = 0.0
  /// What it adds to the shared amounts.
  private(set) var amounts: [Double]
  private let plan: PersonPlan
  private let candidates: [Int32]
  private let held: [UInt64]
  private var state = 0
  private var lastEnd: Int
  private var owed: Int
  private var total = 0
  /// Paid units of each week.
  private var units: [Int] = []

  init(_ plan: PersonPlan, _ candidates: [Int32], held: [UInt64] = []) {
    (self.plan, self.candidates, self.held) = (plan, candidates, held)
    let first = plan.days.first
    amounts = Array(
      repeating: 0,
      count: first.map { $0.amounts.count / ($0.options.count + 1) } ?? 0
    )
    (lastEnd, owed) = (plan.carriedEnd, plan.rest.carriedOwed)
    for (index, week) in plan.weeks.enumerated() { count(index, week) }
    if !amounts.isEmpty { addAmounts() }
    for rest in plan.longRests where rest.points != nil { count(rest) }
    if let exact = plan.exact { round(exact) }
  }

  /// Where weeks are rounded as a whole, the pay is what comes of that.
  private mutating func round(_ exact: PersonPlan.ExactPay) {
    var minor = 0
    for (index, week) in plan.weeks.enumerated() {
      var parts = exact.fixed[index]
      for day in week.days { if let place = place(day) { parts += exact.options[day][place] } }
      if !exact.weeks[index].isEmpty { parts += exact.weeks[index][units[index]] }
      minor += exact.rounding.money(ExactMoney(parts: parts)).minorUnits
    }
    let rounded = Double(minor) / exact.minorPerMajor - plan.creditPay
    for amount in exact.amounts { amounts[amount] += rounded - pay }
    pay = rounded
  }

  private mutating func count(_ index: Int, _ week: PersonPlan.Week) {
    var paid = 0
    for day in week.days {
      let option = option(day)
      let symbol = option?.symbol ?? 0
      unmet += plan.graph.points(day, state, symbol)
      state = plan.graph.next(day, state, symbol)
      guard let option else { continue }
      pay += option.pay
      unmet += option.unmet
      paid += option.paid
      let rest = plan.rest.judge(from: lastEnd, owed, until: option.start)
      unmet += rest?.points ?? 0
      (lastEnd, owed) = (option.end, rest?.owed ?? 0)
    }
    total += paid
    if !week.points.isEmpty { unmet += week.points[paid] }
    if !week.premium.isEmpty { pay += week.premium[paid] }
    units.append(paid)
    for place in amounts.indices where !week.amounts.isEmpty {
      amounts[place] += week.amounts[paid * amounts.count + place]
    }
    if let points = plan.total?.points, !points.isEmpty { unmet += points[index][total] }
  }

  /// Blocks of weeks without a long rest.
  private mutating func count(_ rest: PersonPlan.LongRest) {
    for block in rest.blocks {
      var (free, isRested) = (max(plan.carriedEnd, block.lowerBound), false)
      for day in plan.days.indices {
        guard let option = option(day) else { continue }
        if min(option.start, block.upperBound) - free >= rest.least { isRested = true }
        free = max(free, option.end)
      }
      if block.upperBound - free >= rest.least { isRested = true }
      if !isRested { unmet += rest.points ?? 0 }
    }
  }

  private mutating func addAmounts() {
    for (day, entry) in plan.days.enumerated() {
      let place = place(day).map { $0 + 1 } ?? 0
      for index in amounts.indices {
        amounts[index] += entry.amounts[place * amounts.count + index]
      }
    }
    if let kinds = plan.tallyKinds, let people = kinds.people, let changes = kinds.changes {
      amounts[people] = min(1, amounts[changes])
    }
  }

  private func option(_ day: Int) -> PersonPlan.Option? {
    place(day).map { plan.days[day].options[$0] }
  }

  /// The place among the day's options of the one chosen.
  private func place(_ day: Int) -> Int? {
    let (candidate, bits) = (Int(candidates[day]), held.isEmpty ? 0 : held[day])
    if candidate < 0 { return nil }
    let place = plan.days[day].options.firstIndex {
      $0.candidate == candidate && $0.held == bits
    }
    guard let place else {
      preconditionFailure("the generator chooses among the person's own options")
    }
    return place
  }
}
