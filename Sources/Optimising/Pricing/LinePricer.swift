/// Finds a person's cheapest line under given values: the pricing problem, solved exactly.
///
/// A dynamic program over days. The state is ``LineStates``; a label adds its cost, when its last
/// shift ended and what rest that owes. Owned by one thread.
///
/// Source of the method: shortest paths with resource constraints, Stefan Irnich and Guy
/// Desaulniers, "Shortest Path Problems with Resource Constraints", in Column Generation, 2005.
final class LinePricer {
  /// A line as the generator finds it: a candidate for each day, -1 for a free one.
  struct Choice {
    var cost: Double
    var candidates: [Int32]
    /// By day: the sessions that its shift holds, as bits; empty where the person attends none.
    var held: [UInt64] = []
  }

  let valuer: ShiftValuer
  private var labels = LabelStore(capacity: 1 << 14)
  private var labelsBefore = 0
  private var options: DayOptions
  private let longRests = WeeksLongRests()
  /// What a day off adds to the shared amounts, at the going prices.
  private var freeCost = 0.0
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
    /// Weight of a unit of each shared amount; empty where none counts.
    var amountFactors: [Double] = []
    /// When meetings are held; where empty, each attendee chooses for themselves.
    var meetingSlots: [Int] = []
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
  ///
  /// - Complexity: O(labels · shifts worth a look) for each day.
  ///
  /// Where it costs something that a person has another shift at all, the best line without is found,
  /// too, and the cheaper of the two is taken.
  func bestLine(
    _ plan: PersonPlan,
    _ costing: Costing,
    _ random: inout RandomSource
  ) -> Choice? {
    guard let kinds = plan.tallyKinds, let people = kinds.people,
      let changes = kinds.changes, !costing.amountFactors.isEmpty,
      costing.amountFactors[people] > 0
    else { return search(plan, costing, &random) }
    let kept = search(plan, costing, &random, without: changes)
    guard var free = search(plan, costing, &random) else { return kept }
    free.cost += costing.amountFactors[people]
    guard let kept, kept.cost <= free.cost else { return free }
    return kept
  }

  /// The cheapest line, or the cheapest one without any of an amount.
  private func search(
    _ plan: PersonPlan,
    _ costing: Costing,
    _ random: inout RandomSource,
    without amount: Int? = nil
  ) -> Choice? {
    guard plan.graph.isPossible else { return nil }
    let states = LineStates(plan)
    let sessions = plan.sessions(at: costing.meetingSlots)
    start(plan, states)
    defer { clear() }
    for index in plan.weeks.indices {
      longRests.take(plan, week: index)
      for day in plan.weeks[index].days {
        price(plan.days[day], sessions, costing, &random, without: amount)
        makeRoom()
        extend(plan, states, index, day, costing)
      }
      turnWeek(plan, states, after: index, costing)
    }
    guard let best = cheapestEnd() else { return nil }
    return backtrack(from: best, plan)
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
    let key = states.key(LineStates.Parts(graph: 0, paid: 0, total: 0, rested: 0))
    heads[key] = labels.insert(
      -1,
      cost: 0,
      end: plan.carriedEnd,
      owed: plan.rest.carriedOwed,
      parent: -1,
      option: -1
    )
    active.append(key)
  }

  private func price(
    _ day: PersonPlan.Day,
    _ sessions: [PersonPlan.Session],
    _ costing: Costing,
    _ random: inout RandomSource,
    without amount: Int?
  ) {
    options.clear()
    freeCost = day.cost(ofAmountsAt: 0, costing.amountFactors)
    let count = costing.amountFactors.count
    if let amount, day.amounts[amount] > 0 { freeCost = .infinity }
    for (index, option) in day.options.enumerated() {
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
    _ index: Int,
    _ day: Int,
    _ costing: Costing
  ) {
    let limits = HoursLeft(plan, index, day)
    for key in active {
      var to = states.parts(key)
      let (from, paid) = (to.graph, to.paid)
      to.graph = plan.graph.next(day, from, 0)
      if to.graph >= 0, freeCost < .infinity, limits.allow(to) {
        let points = plan.graph.points(day, from, 0) * costing.wishFactor
        copy(key, to: states.key(to), adding: points + freeCost)
      }
      for place in 0..<options.count {
        to.graph = plan.graph.next(day, from, options.symbol[place])
        to.paid = paid + options.paid[place]
        guard to.graph >= 0, limits.allow(to) else { continue }
        let points = plan.graph.points(day, from, options.symbol[place])
        let cost = options.cost[place] + points * costing.wishFactor
        work(plan, states, index, from: key, place, to, cost, costing)
      }
    }
    turn()
  }

  /// Extends the labels of a state by a day off.
  @inline(__always)
  private func copy(_ key: Int, to free: Int, adding cost: Double) {
    var at = heads[key]
    while at >= 0 {
      let label = Int(at)
      let sum = labels.cost[label] + cost
      add(free, sum, labels.end[label], labels.owed[label], at, -1)
      at = labels.next[label]
    }
  }

  /// Extends the labels of a state by one shift; where no rest may be shortened and none is wished,
  /// without a look at those.
  @inline(__always)
  private func work(
    _ plan: PersonPlan,
    _ states: LineStates,
    _ week: Int,
    from key: Int,
    _ place: Int,
    _ parts: LineStates.Parts,
    _ shiftCost: Double,
    _ costing: Costing
  ) {
    let (start, end) = (options.start[place], options.end[place])
    var at = heads[key]
    if plan.hasPlainRests {
      let (target, latest) = (states.key(parts), start - plan.rest.least)
      let option = Int32(options.option[place])
      while at >= 0 {
        let label = Int(at)
        let lastEnd = labels.end[label]
        if lastEnd <= latest {
          // The bits of long rests taken are the lowest of a state.
          let rested = longRests.taken(from: lastEnd, to: start)
          add(target | rested, labels.cost[label] + shiftCost, end, 0, at, option)
        }
        at = labels.next[label]
      }
      return
    }
    var to = parts
    while at >= 0 {
      let label = Int(at)
      let lastEnd = labels.end[label]
      if let rest = plan.rest.judge(from: lastEnd, labels.owed[label], until: start) {
        let cost = labels.cost[label] + shiftCost + rest.points * costing.wishFactor
        to.rested = parts.rested | plan.longRestsTaken(from: lastEnd, to: start, week: week)
        add(states.key(to), cost, end, rest.owed, at, Int32(options.option[place]))
      }
      at = labels.next[label]
    }
  }

  @inline(__always)
  private func add(
    _ key: Int,
    _ cost: Double,
    _ end: Int,
    _ owed: Int,
    _ parent: Int32,
    _ option: Int32
  ) {
    let head = nextHeads[key]
    if head < 0 { nextActive.append(key) }
    nextHeads[key] = labels.insert(
      head,
      cost: cost,
      end: end,
      owed: owed,
      parent: parent,
      option: option
    )
  }

  private func turn() {
    for key in active { heads[key] = -1 }
    active.removeAll(keepingCapacity: true)
    swap(&heads, &nextHeads)
    swap(&active, &nextActive)
  }

  /// Closes a week: only labels that keep its limits go on, with the week's counts back at zero and
  /// its soft rules and overtime paid for.
  private func turnWeek(
    _ plan: PersonPlan,
    _ states: LineStates,
    after index: Int,
    _ costing: Costing
  ) {
    if labels.isShort(of: labels.count) { labels = labels.enlarged(by: labels.count) }
    for key in active {
      let parts = states.parts(key)
      guard let hours = plan.hoursCost(of: parts, week: index, costing) else { continue }
      var at = heads[key]
      while at >= 0 {
        let label = Int(at)
        let end = labels.end[label]
        if let rest = plan.longRestCost(of: parts, lastEnd: end, week: index) {
          var fresh = parts
          fresh.paid = 0
          fresh.total = plan.total == nil ? 0 : parts.total + parts.paid
          fresh.rested = plan.longRestsKept(parts.rested, week: index)
          let cost = labels.cost[label] + hours + rest * costing.wishFactor
          // Option -2 marks the turn of the week; it stands for no day.
          add(states.key(fresh), cost, end, labels.owed[label], at, -2)
        }
        at = labels.next[label]
      }
    }
    turn()
  }

  private func cheapestEnd() -> Int32? {
    var best: Int32?
    for key in active {
      var at = heads[key]
      while at >= 0 {
        if best.map({ labels.cost[Int(at)] < labels.cost[Int($0)] }) ?? true { best = at }
        at = labels.next[Int(at)]
      }
    }
    return best
  }

  private func backtrack(from last: Int32, _ plan: PersonPlan) -> Choice {
    var candidates = Array(repeating: Int32(-1), count: plan.days.count)
    var held = Array(repeating: UInt64(0), count: plan.sessions.isEmpty ? 0 : plan.days.count)
    var (at, day) = (Int(last), plan.days.count - 1)
    while labels.parent[at] >= 0 {
      let option = Int(labels.option[at])
      if option >= 0 {
        candidates[day] = Int32(plan.days[day].options[option].candidate)
        if !held.isEmpty { held[day] = plan.days[day].options[option].held }
      }
      if option != -2 { day -= 1 }
      at = Int(labels.parent[at])
    }
    return Choice(cost: labels.cost[Int(last)], candidates: candidates, held: held)
  }

  private func clear() {
    for key in active { heads[key] = -1 }
    active.removeAll(keepingCapacity: true)
  }
}
