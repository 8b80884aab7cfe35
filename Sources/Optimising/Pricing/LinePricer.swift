/// Finds a person's cheapest line under given values: the pricing problem, solved exactly.
///
/// A dynamic program over days. The state is ``LineStates``; a label adds its cost and when its
/// last shift ended. Owned by one thread.
///
/// Source of the method: shortest paths with resource constraints, Stefan Irnich and Guy
/// Desaulniers, "Shortest Path Problems with Resource Constraints", in Column Generation, 2005.
final class LinePricer {
  /// A line as the generator finds it: a candidate for each day, -1 for a free one.
  struct Choice {
    var cost: Double
    var candidates: [Int32]
  }

  let valuer: ShiftValuer
  private var labels = LabelStore(capacity: 1 << 14)
  private var labelsBefore = 0
  private var options: DayOptions
  private var heads: Slab<Int32>
  private var nextHeads: Slab<Int32>
  private var active: [Int] = []
  private var nextActive: [Int] = []

  init(catalogue: ShiftCatalogue, people: [PersonPlan]) {
    valuer = ShiftValuer(catalogue: catalogue)
    let states = people.map { LineStates($0).count }.max() ?? 1
    heads = Slab(repeating: -1, count: states)
    nextHeads = Slab(repeating: -1, count: states)
    let most = people.flatMap { $0.days.map(\.options.count) }.max() ?? 0
    options = DayOptions(capacity: most + 1)
  }

  /// How a person's shifts are costed.
  struct Costing {
    /// Value of each candidate's presence, by candidate.
    var values: Slab<Double>
    /// Interval values, needed where activities lie in a shift.
    var intervals: IntervalValues?
    /// Weight of a unit of the person's pay.
    var payFactor: Double
    /// Weight of a point of an unmet wish.
    var wishFactor: Double
    /// Each shift's cost is shifted by up to this much either way.
    var noise = 0.0
  }

  /// The cheapest line without noise.
  func bestLine(
    _ plan: PersonPlan,
    values: Slab<Double>,
    payFactor: Double,
    wishFactor: Double
  ) -> Choice? {
    var random = RandomSource(seed: 0)
    return bestLine(
      plan,
      Costing(values: values, payFactor: payFactor, wishFactor: wishFactor),
      &random
    )
  }

  /// The cheapest line: Σ pay · payFactor + unmet · wishFactor − value over its shifts; nil where
  /// no line keeps the rules.
  func bestLine(
    _ plan: PersonPlan,
    _ costing: Costing,
    _ random: inout RandomSource
  ) -> Choice? {
    let states = LineStates(plan)
    start(plan, states)
    for (index, week) in plan.weeks.enumerated() {
      if index > 0 { turnWeek(plan, states, after: plan.weeks[index - 1]) }
      for day in week.days {
        price(plan.days[day], costing, &random)
        makeRoom()
        extend(plan, states, week, day)
      }
    }
    guard let last = plan.weeks.last, let best = cheapestEnd(plan, states, last) else {
      clear()
      return nil
    }
    defer { clear() }
    return Choice(cost: labels.cost[Int(best)], candidates: backtrack(from: best, plan))
  }

  /// A day adds at most one label for each label before it and each way to go on.
  private func makeRoom() {
    let most = (labels.count - labelsBefore + 1) * (options.count + 1)
    labelsBefore = labels.count
    if labels.isShort(of: most) { labels = labels.enlarged(by: most) }
  }

  // MARK: The dynamic program

  private func start(_ plan: PersonPlan, _ states: LineStates) {
    labels.clear()
    labelsBefore = 0
    let run = plan.maxRun == nil ? 0 : plan.carriedRun
    let key = states.key(paid: 0, days: 0, run: run, rested: plan.weeklyRest == 0)
    heads[key] = labels.insert(-1, cost: 0, end: plan.carriedEnd, parent: -1, option: -1)
    active.append(key)
  }

  private func price(
    _ day: PersonPlan.Day,
    _ costing: Costing,
    _ random: inout RandomSource
  ) {
    options.clear()
    for (index, option) in day.options.enumerated() {
      var value = costing.values[option.candidate]
      if !day.activities.isEmpty, let intervals = costing.intervals {
        value = valuer.value(of: option.candidate, avoiding: day.activities, under: intervals)
      }
      var cost = option.pay * costing.payFactor + option.unmet * costing.wishFactor - value
      if costing.noise > 0 { cost += costing.noise * (2 * random.unit() - 1) }
      options.offer(
        index,
        option,
        cost: cost,
        freeStart: day.freeStart,
        freeEnd: day.freeEnd
      )
    }
  }

  private func extend(
    _ plan: PersonPlan,
    _ states: LineStates,
    _ week: PersonPlan.Week,
    _ day: Int
  ) {
    let open = DaysLeft(plan, week, after: day)
    for key in active {
      let (paid, days, run, rested) = states.parts(key)
      if !plan.days[day].isFixed, paid + open.most(days) >= week.paid.lowerBound {
        let free = states.key(paid: paid, days: days, run: 0, rested: rested)
        var at = heads[key]
        while at >= 0 {
          let label = Int(at)
          add(free, labels.cost[label], labels.end[label], at, -1)
          at = labels.next[label]
        }
      }
      guard days < plan.maxDays, plan.maxRun.map({ run < $0 }) ?? true else { continue }
      for index in 0..<options.count {
        let newPaid = paid + options.paid[index]
        guard newPaid <= week.paid.upperBound,
          newPaid + open.most(days + 1) >= week.paid.lowerBound
        else { continue }
        let newRun = plan.maxRun == nil ? 0 : run + 1
        work(plan, states, week, from: key, index, (newPaid, days + 1, newRun, rested))
      }
    }
    turn()
  }

  /// Extends the labels of a state by one shift.
  @inline(__always)
  private func work(
    _ plan: PersonPlan,
    _ states: LineStates,
    _ week: PersonPlan.Week,
    from key: Int,
    _ index: Int,
    _ to: (paid: Int, days: Int, run: Int, rested: Bool)
  ) {
    let start = options.start[index]
    var at = heads[key]
    while at >= 0 {
      let label = Int(at)
      let lastEnd = labels.end[label]
      if lastEnd + plan.rest <= start {
        let rested = to.rested || start - max(lastEnd, week.span.lowerBound) >= plan.weeklyRest
        add(
          states.key(paid: to.paid, days: to.days, run: to.run, rested: rested),
          labels.cost[label] + options.cost[index],
          options.end[index],
          at,
          Int32(options.option[index])
        )
      }
      at = labels.next[label]
    }
  }

  @inline(__always)
  private func add(_ key: Int, _ cost: Double, _ end: Int, _ parent: Int32, _ option: Int32) {
    let head = nextHeads[key]
    if head < 0 { nextActive.append(key) }
    nextHeads[key] = labels.insert(head, cost: cost, end: end, parent: parent, option: option)
  }

  private func turn() {
    for key in active { heads[key] = -1 }
    active.removeAll(keepingCapacity: true)
    swap(&heads, &nextHeads)
    swap(&active, &nextActive)
  }

  /// Closes a week: only labels that keep its limits go on, with the week's counts back at zero.
  private func turnWeek(_ plan: PersonPlan, _ states: LineStates, after week: PersonPlan.Week) {
    if labels.isShort(of: labels.count) { labels = labels.enlarged(by: labels.count) }
    for key in active {
      let (paid, _, run, rested) = states.parts(key)
      guard week.paid.contains(paid) else { continue }
      var at = heads[key]
      while at >= 0 {
        let label = Int(at)
        if isRested(plan, week, rested, labels.end[label]) {
          let fresh = states.key(paid: 0, days: 0, run: run, rested: plan.weeklyRest == 0)
          // Option -2 marks the turn of the week; it stands for no day.
          add(fresh, labels.cost[label], labels.end[label], at, -2)
        }
        at = labels.next[label]
      }
    }
    turn()
  }

  private func isRested(
    _ plan: PersonPlan,
    _ week: PersonPlan.Week,
    _ rested: Bool,
    _ lastEnd: Int
  ) -> Bool {
    rested || week.span.upperBound - max(lastEnd, week.span.lowerBound) >= plan.weeklyRest
  }

  private func cheapestEnd(
    _ plan: PersonPlan,
    _ states: LineStates,
    _ week: PersonPlan.Week
  ) -> Int32? {
    var best: Int32?
    for key in active {
      let (paid, _, _, rested) = states.parts(key)
      guard week.paid.contains(paid) else { continue }
      var at = heads[key]
      while at >= 0 {
        let label = Int(at)
        let isBetter = best.map { labels.cost[label] < labels.cost[Int($0)] } ?? true
        if isBetter, isRested(plan, week, rested, labels.end[label]) { best = at }
        at = labels.next[label]
      }
    }
    return best
  }

  private func backtrack(from last: Int32, _ plan: PersonPlan) -> [Int32] {
    var candidates = Array(repeating: Int32(-1), count: plan.days.count)
    var (at, day) = (Int(last), plan.days.count - 1)
    while labels.parent[at] >= 0 {
      let option = Int(labels.option[at])
      if option >= 0 { candidates[day] = Int32(plan.days[day].options[option].candidate) }
      if option != -2 { day -= 1 }
      at = Int(labels.parent[at])
    }
    return candidates
  }

  private func clear() {
    for key in active { heads[key] = -1 }
    active.removeAll(keepingCapacity: true)
  }
}

/// How much paid time the days after a given one can still add to the week.
private struct DaysLeft {
  private let workable: Int
  private let longest: Int
  private let maxDays: Int

  init(_ plan: PersonPlan, _ week: PersonPlan.Week, after day: Int) {
    var (workable, longest) = (0, 0)
    for later in day + 1..<max(day + 1, week.days.upperBound) {
      guard let last = plan.days[later].options.last else { continue }
      workable += 1
      longest = max(longest, last.paid)
    }
    (self.workable, self.longest, maxDays) = (workable, longest, plan.maxDays)
  }

  @inline(__always) func most(_ days: Int) -> Int { min(workable, maxDays - days) * longest }
}
