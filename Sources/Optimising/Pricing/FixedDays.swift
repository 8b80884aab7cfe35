/// The days of a line after those that are open, with one way on from each.
///
/// Where hours and counts towards limits are part of the state, all states that the open days lead to
/// would go on beside each other to the end of a year, and none would give way to another. Here each is
/// walked on by itself, the cheapest first, until none can be cheaper than one that keeps every rule.
struct FixedDays {
  private struct Way {
    var symbol = 0
    var start = 0
    var end = 0
    var paid = 0
    var ticks: UInt32 = 0
    var isOff = true
    /// The week that ends with the day.
    var week: Int?
  }

  /// A way to have worked the days before.
  struct Start {
    var label: Int32
    var parts: LineStates.Parts
    var lastEnd: Int
    var cost: Double
  }

  /// What the days cost by themselves.
  private var cost = 0.0
  private let plan: PersonPlan
  private let states: LineStates
  private var ways: [Way] = []
  private let first: Int
  /// The week that the open days end with.
  private let weekBefore: Int?

  /// The days from `first` on; nil where a day has several ways or none, where weeks are told apart, or
  /// where a rest is judged by more than the last shift's end.
  init?(_ plan: PersonPlan, _ states: LineStates, from first: Int, _ days: [DayOptions]) {
    (self.plan, self.states, self.first) = (plan, states, first)
    weekBefore = plan.weeks.firstIndex { $0.days.upperBound == first }
    guard !states.countsWeeks, plan.hasPlainRests, plan.longRests.isEmpty else { return nil }
    for day in first..<plan.days.count {
      let options = days[day]
      var way = Way()
      if options.count == 0, options.freeCost < .infinity {
        cost += options.freeCost
      } else if options.count == 1, options.freeCost == .infinity {
        cost += options.cost[0]
        (way.start, way.end, way.isOff) = (options.start[0], options.end[0], false)
        (way.symbol, way.paid, way.ticks) = (options.symbol[0], options.paid[0], options.ticks[0])
      } else {
        return nil
      }
      ways.append(way)
    }
    for (index, week) in plan.weeks.enumerated() where week.days.upperBound > first {
      ways[week.days.upperBound - first - 1].week = index
    }
  }

  /// The start from which the whole line is cheapest, with what that costs; nil where none keeps every
  /// rule.
  ///
  /// - Complexity: O(starts · log starts), and O(days) for each start that is walked on from.
  func cheapest(
    of starts: [Start],
    _ costing: LinePricer.Costing
  ) -> (cost: Double, label: Int32)? {
    var best: (cost: Double, label: Int32)?
    for start in starts.sorted(by: { ($0.cost, $0.label) < ($1.cost, $1.label) }) {
      // What rules add is never less than nothing.
      if let best, start.cost + cost >= best.cost { break }
      guard let more = points(from: start, costing) else { continue }
      let sum = start.cost + cost + more
      if sum < best?.cost ?? .infinity { best = (sum, start.label) }
    }
    return best
  }

  /// What the rules add to the days from a state on; nil where one is broken.
  private func points(from start: Start, _ costing: LinePricer.Costing) -> Double? {
    var (parts, lastEnd, cost) = (start.parts, start.lastEnd, 0.0)
    if let weekBefore {
      guard let hours = plan.hoursCost(of: parts, week: weekBefore, costing) else { return nil }
      cost += hours
    }
    for (place, way) in ways.enumerated() {
      let (day, state) = (first + place, parts.graph)
      let next = plan.graph.next(day, state, way.symbol)
      guard next >= 0 else { return nil }
      cost += plan.graph.points(day, state, way.symbol) * costing.wishFactor
      let ticks = plan.graph.ticks(day, state, way.symbol) | way.ticks
      guard let counts = states.counts(parts.counts, after: ticks) else { return nil }
      (parts.graph, parts.counts) = (next, counts)
      parts.total += way.paid
      if !way.isOff {
        guard way.start - lastEnd >= plan.rest.least else { return nil }
        lastEnd = way.end
      }
      if let week = way.week {
        guard let hours = plan.hoursCost(of: parts, week: week, costing) else { return nil }
        cost += hours
      }
    }
    return cost
  }
}
