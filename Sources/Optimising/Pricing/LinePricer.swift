/// Finds a person's cheapest line under given values: the pricing problem, solved exactly.
///
/// A dynamic program over days. The state is ``LineStates``; a label adds its cost, when its last
/// shift ended and what rest that owes. Limits over the whole horizon are left aside until the best
/// line goes beyond one, which from then on is part of the state. Over longer horizons labels that
/// can't be finished cheaply enough are left aside, too, and what is cheap enough is widened until
/// there is a line. Owned by one thread.
///
/// Source of the method: shortest paths with resource constraints, Stefan Irnich and Guy
/// Desaulniers, "Shortest Path Problems with Resource Constraints", in Column Generation, 2005;
/// states refined as far as need be, Giovanni Righini and Matteo Salani, "New dynamic programming
/// algorithms for the resource constrained elementary shortest path problem", Networks 51(3), 2008,
/// doi:10.1002/net.20212.
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
  private let priced: PricedDays
  private let completions = CompletionBounds()
  private let longRests = WeeksLongRests()
  private var heads = Slab<Int32>(repeating: -1, count: 0)
  private var nextHeads = Slab<Int32>(repeating: -1, count: 0)
  private var active: [Int] = []
  private var nextActive: [Int] = []
  /// No line that costs more is looked for.
  private var ceiling = Double.infinity
  /// Whether that left anything aside.
  private var isCut = false

  init(catalogue: ShiftCatalogue, people: [PersonPlan]) {
    valuer = ShiftValuer(catalogue: catalogue)
    priced = PricedDays(valuer: valuer, people: people)
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
    priced.price(plan, costing, &random, without: amount)
    let bounds = plan.countsWeeks ? Bounds() : lookAhead(plan, costing)
    if bounds.least == .infinity { return nil }
    var limits = bounds.limits
    while true {
      priced.select(plan, limits: limits)
      guard let choice = cheapest(plan, costing, counting: limits, from: bounds.least) else {
        return nil
      }
      let broken = plan.brokenLimits(choice.candidates, choice.held)
      if broken == 0 { return choice }
      let tightest = plan.limits.indices.filter { broken >> UInt32($0) & 1 == 1 }
        .min { plan.limits[$0] < plan.limits[$1] }
      limits |= 1 << UInt32(tightest ?? 0)
    }
  }

  // MARK: Looking ahead

  /// What is known of all lines before one is looked for.
  private struct Bounds {
    /// None costs less; nil where that was not looked for.
    var least: Double?
    /// The limits that bind, as bits.
    var limits: UInt32 = 0
  }

  private func lookAhead(_ plan: PersonPlan, _ costing: Costing) -> Bounds {
    priced.select(plan, limits: .max)
    let least = completions.fit(plan, priced.days, wishFactor: costing.wishFactor)
    return Bounds(least: least, limits: completions.limits)
  }

  /// How far above the least that a line may cost lines are looked for at first, as a share of what a
  /// day costs, and how much farther with each try.
  private let firstReach = 0.25
  private let growth = 1.8
  private let mostReaches = 14

  /// The cheapest line that keeps some of the limits.
  private func cheapest(
    _ plan: PersonPlan,
    _ costing: Costing,
    counting limits: UInt32,
    from least: Double?
  ) -> Choice? {
    let states = LineStates(plan, counting: limits)
    if heads.count < states.count {
      heads = Slab(repeating: -1, count: states.count)
      nextHeads = Slab(repeating: -1, count: states.count)
    }
    guard let least else { return line(plan, states, costing, upTo: .infinity) }
    var reach = firstReach * max(abs(least) / Double(plan.days.count), 1e-6)
    for _ in 0..<mostReaches {
      let choice = line(plan, states, costing, upTo: least + reach)
      if !isCut { return choice }
      if let choice {
        // Labels are judged by the price of hours, so that a line may cost more than the ceiling:
        // below its own cost lies the best one.
        let isBest = choice.cost <= least + reach
        return isBest ? choice : line(plan, states, costing, upTo: choice.cost + 1e-9)
      }
      reach *= growth
    }
    return line(plan, states, costing, upTo: .infinity)
  }

  /// The cheapest line of those that cost no more than `ceiling`.
  private func line(
    _ plan: PersonPlan,
    _ states: LineStates,
    _ costing: Costing,
    upTo ceiling: Double
  ) -> Choice? {
    (self.ceiling, isCut) = (ceiling, false)
    start(plan, states)
    defer { clear() }
    for index in plan.weeks.indices {
      longRests.take(plan, week: index)
      for day in plan.weeks[index].days {
        makeRoom(priced.days[day])
        extend(plan, states, index, day, costing)
      }
      turnWeek(plan, states, after: index, costing)
    }
    guard let best = cheapestEnd() else { return nil }
    return backtrack(from: best, plan)
  }

  /// A day adds at most one label for each label before it and each way to go on.
  private func makeRoom(_ options: DayOptions) {
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

  private func extend(
    _ plan: PersonPlan,
    _ states: LineStates,
    _ index: Int,
    _ day: Int,
    _ costing: Costing
  ) {
    let limits = HoursLeft(plan, index, day)
    let options = priced.days[day]
    for key in active {
      let from = states.parts(key)
      for place in -1..<options.count {
        let isFree = place < 0
        let symbol = isFree ? 0 : options.symbol[place]
        var to = from
        to.graph = plan.graph.next(day, from.graph, symbol)
        if to.graph < 0 { continue }
        let ticks = plan.graph.ticks(day, from.graph, symbol) | (isFree ? 0 : options.ticks[place])
        guard let counts = states.counts(from.counts, after: ticks) else { continue }
        to.counts = counts
        if !isFree {
          if states.countsWeeks {
            to.paid += options.paid[place]
          } else {
            to.total += options.paid[place]
          }
        }
        guard limits.allow(to) else { continue }
        let own = isFree ? options.freeCost : options.cost[place]
        let cost = own + plan.graph.points(day, from.graph, symbol) * costing.wishFactor
        let most = most(after: day, to, states, cost)
        if isFree {
          copy(key, to: states.key(to), adding: cost, upTo: most)
        } else {
          work(plan, states, index, from: key, options, place, to, cost, upTo: most, costing)
        }
      }
    }
    turn()
  }

  /// The most that a line may have cost before a step that costs `cost`.
  @inline(__always)
  private func most(
    after day: Int,
    _ to: LineStates.Parts,
    _ states: LineStates,
    _ cost: Double
  ) -> Double {
    // A day that can't be had is left aside, whatever else.
    if ceiling == .infinity { return cost < .infinity ? .infinity : -.infinity }
    let after = completions.after(day + 1, to.graph, to.total)
    return ceiling - cost - after - states.price(of: to.counts, completions)
  }

  /// Extends the labels of a state by a day off.
  @inline(__always)
  private func copy(_ key: Int, to free: Int, adding cost: Double, upTo most: Double) {
    var at = heads[key]
    while at >= 0 {
      let label = Int(at)
      if labels.cost[label] <= most {
        let sum = labels.cost[label] + cost
        add(free, sum, labels.end[label], labels.owed[label], at, -1)
      } else {
        isCut = true
      }
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
    _ options: DayOptions,
    _ place: Int,
    _ parts: LineStates.Parts,
    _ shiftCost: Double,
    upTo most: Double,
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
        if labels.cost[label] > most {
          isCut = true
        } else if lastEnd <= latest {
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
      if labels.cost[label] > most {
        isCut = true
      } else if let rest = plan.rest.judge(from: lastEnd, labels.owed[label], until: start) {
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
