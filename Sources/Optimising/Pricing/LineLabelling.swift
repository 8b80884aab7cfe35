/// The dynamic program over a person's days.
///
/// The state is ``LineStates``; a label adds its cost, when its last shift ended and what rest that
/// owes. Owned by one thread, and so are the classes of its labels and lists.
///
/// Dangerous place: their changeable properties are not checked for exclusive access at run time, which
/// took a tenth of the time. No closure of theirs outlives a call, and none hands out a reference to
/// itself while it changes.
///
/// Source of the method: shortest paths with resource constraints, Stefan Irnich and Guy
/// Desaulniers, "Shortest Path Problems with Resource Constraints", in Column Generation, 2005.
final class LineLabelling {
  /// How far a search goes.
  struct Extent {
    /// Ways that can't end below this cost are left aside.
    var ceiling = Double.infinity
    /// The search ends without a line once there are more labels.
    var mostLabels = Int.max
    /// Of each day so many states are kept, those that promise most; nil for all.
    var width: Int?
  }

  /// Whether the last search left anything aside.
  @exclusivity(unchecked) private(set) var isCut = false
  /// Whether it ended because there were too many labels.
  @exclusivity(unchecked) private(set) var isStopped = false
  private let priced: PricedDays
  let completions: CompletionBounds
  private let longRests = WeeksLongRests()
  private let arcs = DayArcs()
  private let front = LabelFront()
  @exclusivity(unchecked) private(set) var labels = LabelStore(capacity: 1 << 14)
  @exclusivity(unchecked) private(set) var lists = StateLists()
  @exclusivity(unchecked) private var nextLists = StateLists()
  @exclusivity(unchecked) private var ceiling = Double.infinity
  /// What was last offered by a shift on the day: its list has that or something as good.
  @exclusivity(unchecked) private var last = (key: -1, cost: 0.0, end: 0)

  init(priced: PricedDays, completions: CompletionBounds) {
    (self.priced, self.completions) = (priced, completions)
  }

  /// The cheapest line, or the cheapest one found within an extent.
  func line(
    _ plan: PersonPlan,
    _ states: LineStates,
    _ open: OpenDays,
    _ costing: LinePricer.Costing,
    within extent: Extent = Extent()
  ) -> LinePricer.Choice? {
    (ceiling, isCut, isStopped) = (extent.ceiling, false, false)
    start(open.start, states)
    defer { lists.clear() }
    for index in plan.weeks.indices where plan.weeks[index].days.overlaps(open.days) {
      longRests.take(plan, week: index)
      for day in plan.weeks[index].days.clamped(to: open.days) {
        let first = labels.count
        extend(plan, states, index, day, costing)
        if labels.count > extent.mostLabels {
          (isCut, isStopped) = (true, true)
          return nil
        }
        if let width = extent.width, lists.count > width {
          isCut = true
          narrow(to: width, after: day, plan, from: first, states)
        }
        if let window = costing.window, !open.isWhole, day + 1 == open.days.upperBound {
          return goOn(open, plan, states, costing, window)
        }
      }
      turnWeek(plan, states, after: index, costing)
    }
    guard let best = cheapestEnd() else { return nil }
    return backtrack(from: best, plan, after: plan.days.count - 1)
  }

  /// Makes room for as many labels as a list may lead to in some number of ways.
  @inline(__always)
  private func makeRoom(from head: Int32, ways: Int) {
    let most = labels.length(from: head) * ways
    if labels.isShort(of: most) { labels = labels.enlarged(by: most) }
  }

  // MARK: The dynamic program

  private func start(_ start: OpenDays.Start, _ states: LineStates) {
    lists.makeRoom(for: states.count)
    nextLists.makeRoom(for: states.count)
    labels.clear()
    let counts = states.counts(of: start.counts)
    let parts = LineStates.Parts(graph: start.graph, total: start.total, counts: counts)
    let (cost, end, owed) = (start.cost, start.lastEnd, start.owed)
    lists.change(states.key(parts), parts) {
      labels.insert($0, cost: cost, end: end, owed: owed, parent: -1, option: -1)
    }
  }

  private func extend(
    _ plan: PersonPlan,
    _ states: LineStates,
    _ index: Int,
    _ day: Int,
    _ costing: LinePricer.Costing
  ) {
    let (limits, options) = (HoursLeft(plan, index, day), priced.days[day])
    let (arcs, lists, factor) = (arcs, lists, costing.wishFactor)
    arcs.take(plan, day, options, wishFactor: factor, ceiling: ceiling, completions)
    let isOpen = ceiling == .infinity
    let hasPlainRests = plan.hasPlainRests
    for place in 0..<lists.count {
      let from = parts(place, states)
      let head = lists.head(at: place)
      let fixed = isOpen ? 0 : states.price(of: from.counts, completions)
      let ways = arcs.from(from.graph)
      makeRoom(from: head, ways: ways.count)
      let labels = labels
      if hasPlainRests { front.take(head, of: labels) }
      for number in ways {
        let arc = arcs[number]
        guard let counts = states.counts(from.counts, after: arc.ticks) else { continue }
        var to = from
        (to.graph, to.counts) = (arc.graph, counts)
        if states.countsWeeks { to.paid += arc.paid } else { to.total += arc.paid }
        guard limits.allow(to) else { continue }
        var most = arc.most
        if !isOpen {
          most -= completions.price(ofTotal: to.total)
          most -= counts == from.counts ? fixed : states.price(of: counts, completions)
        }
        if arc.place < 0 {
          copy(head, labels, to, states.key(to), adding: arc.cost, upTo: most)
        } else if hasPlainRests {
          work(plan.rest.least, labels, options, arc, to, states.key(to), upTo: most)
        } else {
          work(plan, states, index, from: head, labels, options, arc, to, upTo: most, factor)
        }
      }
    }
    turn()
  }

  /// Extends the labels of a state by a day off.
  @inline(__always)
  private func copy(
    _ head: Int32,
    _ labels: LabelStore,
    _ parts: LineStates.Parts,
    _ key: Int,
    adding cost: Double,
    upTo most: Double
  ) {
    var at = head
    while at >= 0 {
      let label = Int(at)
      if labels.cost[label] <= most {
        let sum = labels.cost[label] + cost
        add(key, parts, labels, sum, labels.end[label], labels.owed[label], at, -1)
      } else {
        isCut = true
      }
      at = labels.next[label]
    }
  }

  /// Extends the labels of a state by one shift, where no rest may be shortened and none is wished: of
  /// those whose rest is long enough the cheapest, and one for each long rest more that others bring.
  @inline(__always)
  private func work(
    _ leastRest: Int,
    _ labels: LabelStore,
    _ options: DayOptions,
    _ arc: DayArcs.Arc,
    _ parts: LineStates.Parts,
    _ target: Int,
    upTo most: Double
  ) {
    let (start, end) = (options.start[arc.place], options.end[arc.place])
    let option = Int32(options.option[arc.place])
    var place = front.last(by: start - leastRest)
    if longRests.isEmpty {
      if place >= 0 { workOnce(place, labels, arc, parts, target, (end, option), upTo: most) }
      return
    }
    var taken = -1
    while place >= 0 {
      let cost = front.cost(place)
      // Those before it are dearer still.
      guard cost <= most else {
        isCut = true
        return
      }
      let more = longRests.taken(from: front.end(place), to: start)
      if more != taken {
        // The bits of long rests taken are the lowest of a state.
        add(target | more, parts, labels, cost + arc.cost, end, 0, front.label(place), option)
        taken = more
      }
      place -= 1
    }
  }

  /// The same where no long rest is asked for: of those whose rest is long enough the cheapest alone.
  @inline(__always)
  private func workOnce(
    _ place: Int,
    _ labels: LabelStore,
    _ arc: DayArcs.Arc,
    _ parts: LineStates.Parts,
    _ target: Int,
    _ shift: (end: Int, option: Int32),
    upTo most: Double
  ) {
    guard front.cost(place) <= most else {
      isCut = true
      return
    }
    let cost = front.cost(place) + arc.cost
    // Shifts of one sort and length come with rising ends, mostly.
    if last.key == target, last.cost <= cost, last.end <= shift.end { return }
    last = (target, cost, shift.end)
    add(target, parts, labels, cost, shift.end, 0, front.label(place), shift.option)
  }

  /// Extends the labels of a state by one shift, with a look at rests that are shortened or wished.
  private func work(
    _ plan: PersonPlan,
    _ states: LineStates,
    _ week: Int,
    from head: Int32,
    _ labels: LabelStore,
    _ options: DayOptions,
    _ arc: DayArcs.Arc,
    _ parts: LineStates.Parts,
    upTo most: Double,
    _ wishFactor: Double
  ) {
    let (start, end) = (options.start[arc.place], options.end[arc.place])
    let option = Int32(options.option[arc.place])
    var at = head
    while at >= 0 {
      let label = Int(at)
      let lastEnd = labels.end[label]
      if labels.cost[label] > most {
        isCut = true
      } else if let rest = plan.rest.judge(from: lastEnd, labels.owed[label], until: start) {
        let cost = labels.cost[label] + arc.cost + rest.points * wishFactor
        let key = states.key(parts) | plan.longRestsTaken(from: lastEnd, to: start, week: week)
        add(key, parts, labels, cost, end, rest.owed, at, option)
      }
      at = labels.next[label]
    }
  }

  /// Adds a label to the next day's; of the parts the long rests are those of the key.
  @inline(__always)
  private func add(
    _ key: Int,
    _ parts: LineStates.Parts,
    _ labels: LabelStore,
    _ cost: Double,
    _ end: Int,
    _ owed: Int,
    _ parent: Int32,
    _ option: Int32
  ) {
    nextLists.change(key, parts) {
      labels.insert($0, cost: cost, end: end, owed: owed, parent: parent, option: option)
    }
  }

  private func turn() {
    last.key = -1
    lists.clear()
    swap(&lists, &nextLists)
  }

  /// Closes a week: only labels that keep its limits go on, with the week's counts back at zero and
  /// its soft rules and overtime paid for.
  private func turnWeek(
    _ plan: PersonPlan,
    _ states: LineStates,
    after index: Int,
    _ costing: LinePricer.Costing
  ) {
    for place in 0..<lists.count {
      let parts = parts(place, states)
      guard let hours = plan.hoursCost(of: parts, week: index, costing) else { continue }
      var at = lists.head(at: place)
      makeRoom(from: at, ways: 1)
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
          add(states.key(fresh), fresh, labels, cost, end, labels.owed[label], at, -2)
        }
        at = labels.next[label]
      }
    }
    turn()
  }

  private func cheapestEnd() -> Int32? {
    var best: Int32?
    for place in 0..<lists.count {
      var at = lists.head(at: place)
      while at >= 0 {
        if best.map({ labels.cost[Int(at)] < labels.cost[Int($0)] }) ?? true { best = at }
        at = labels.next[Int(at)]
      }
    }
    return best
  }

  /// The cheapest line where all days but those that are open are as they were.
  private func goOn(
    _ open: OpenDays,
    _ plan: PersonPlan,
    _ states: LineStates,
    _ costing: LinePricer.Costing,
    _ window: DayWindow
  ) -> LinePricer.Choice? {
    var best: (cost: Double, label: Int32)?
    for place in 0..<lists.count {
      let parts = parts(place, states)
      var at = lists.head(at: place)
      while at >= 0 {
        let lastEnd = labels.end[Int(at)]
        if let more = open.cost(after: parts, lastEnd: lastEnd, states, costing) {
          let cost = labels.cost[Int(at)] + more
          if cost < best?.cost ?? .infinity { best = (cost, at) }
        }
        at = labels.next[Int(at)]
      }
    }
    guard let best else { return nil }
    var choice = backtrack(from: best.label, plan, after: open.days.upperBound - 1)
    for day in plan.days.indices where !open.days.contains(day) {
      choice.candidates[day] = window.line[day]
    }
    choice.cost = best.cost
    return choice
  }

  /// The line that leads to a label, which is of a day.
  private func backtrack(
    from last: Int32,
    _ plan: PersonPlan,
    after lastDay: Int
  ) -> LinePricer.Choice {
    var candidates = Array(repeating: Int32(-1), count: plan.days.count)
    var held = Array(repeating: UInt64(0), count: plan.sessions.isEmpty ? 0 : plan.days.count)
    var (at, day) = (Int(last), lastDay)
    while labels.parent[at] >= 0 {
      let option = Int(labels.option[at])
      if option >= 0 {
        candidates[day] = Int32(plan.days[day].options[option].candidate)
        if !held.isEmpty { held[day] = plan.days[day].options[option].held }
      }
      if option != -2 { day -= 1 }
      at = Int(labels.parent[at])
    }
    return LinePricer.Choice(cost: labels.cost[Int(last)], candidates: candidates, held: held)
  }

  /// What a state that has labels stands for.
  @inline(__always)
  private func parts(_ place: Int, _ states: LineStates) -> LineStates.Parts {
    var parts = lists.parts(place)
    parts.rested = states.rested(lists.key(place))
    return parts
  }
}
