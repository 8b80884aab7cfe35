/// The days of a line that are open, and what the others say of them.
///
/// Where hours and limits go over the whole horizon, all that the days before and after could be asked
/// is known at once: where they begin and what has been worked and counted until then, and for each
/// state of the rules of days that the open ones may lead to, whether the days after can be as they are,
/// what that costs, and what is counted there. So a few days of a year take as long as a few days.
struct OpenDays {
  /// What the days before leave behind.
  struct Start {
    var graph = 0
    /// Paid units.
    var total = 0
    /// By limit: what has been counted.
    var counts: [Int]
    var lastEnd: Int
    var owed: Int
    var cost = 0.0
  }

  let days: Range<Int>
  private(set) var start: Start
  /// Paid units of the days after.
  private(set) var paidAfter = 0
  private let plan: PersonPlan
  /// By state after the open days: what the days after cost; infinite where they break a rule.
  private var costs: [Double] = []
  /// By state, then limit: what they count.
  private var counts: [Int] = []
  /// When the first shift after begins.
  private var nextStart = Int.max
  /// By week that ends with or after the open days: what is paid from them to its end.
  private var paidUntil: [(week: Int, units: Int)] = []
  /// Units that open days and those before may come to.
  private var leastTotal = 0
  private var mostTotal = Int.max

  /// All days of a line.
  init(_ plan: PersonPlan) {
    self.init(plan, plan.days.indices)
    (costs, counts) = ([0], start.counts)
  }

  /// Some days of a line whose other days have one way on each; nil where one has several or none,
  /// where weeks are told apart, or where a rest is judged by more than the last shift's end.
  ///
  /// - Complexity: O(days outside · limits), and O(days until they make no difference) for each state.
  init?(_ plan: PersonPlan, _ open: Range<Int>, _ days: [DayOptions], wishFactor: Double) {
    guard !plan.countsWeeks, plan.hasPlainRests, plan.longRests.isEmpty else { return nil }
    self.init(plan, open)
    for day in 0..<open.lowerBound {
      guard let way = Way(days[day]), let step = way.step(plan, day, start.graph) else {
        return nil
      }
      start.graph = step.next
      start.total += way.paid
      start.cost += way.cost + step.points * wishFactor
      step.ticks.forEachPlace { start.counts[$0] += 1 }
      if let shift = way.shift { start.lastEnd = shift.upperBound }
      start.cost += points(after: day, start.total) * wishFactor
    }
    guard zip(start.counts, plan.limits).allSatisfy({ $0 <= $1 }) else { return nil }
    var ways: [Way] = []
    for day in open.upperBound..<plan.days.count {
      guard let way = Way(days[day]) else { return nil }
      ways.append(way)
    }
    nextStart = ways.first { $0.shift != nil }?.shift?.lowerBound ?? Int.max
    takeHours(of: ways)
    takeRules(of: ways, wishFactor)
  }

  private init(_ plan: PersonPlan, _ open: Range<Int>) {
    (self.plan, days) = (plan, open)
    let nothing = plan.limits.map { _ in 0 }
    start = Start(counts: nothing, lastEnd: plan.carriedEnd, owed: plan.rest.carriedOwed)
  }

  /// Whether all days are open.
  var isWhole: Bool { days.count == plan.days.count }

  /// States of the rules of days after the open ones.
  var statesAfter: Int { costs.count }

  /// What the days after cost from a state of the rules of days; infinite where they break one.
  @inline(__always)
  func cost(after state: Int) -> Double { costs[state] }

  /// What they count towards a limit.
  @inline(__always)
  func count(after state: Int, of limit: Int) -> Int { counts[state * plan.limits.count + limit] }

  /// What the days after add to a line that comes to them like this; nil where it breaks a rule.
  func cost(
    after parts: LineStates.Parts,
    lastEnd: Int,
    _ states: LineStates,
    _ costing: LinePricer.Costing
  ) -> Double? {
    let base = parts.graph * plan.limits.count
    guard costs[parts.graph] < .infinity, parts.total >= leastTotal, parts.total <= mostTotal,
      nextStart == .max || nextStart - lastEnd >= plan.rest.least,
      states.allow(parts.counts, and: { counts[base + $0] })
    else { return nil }
    return costs[parts.graph] + points(of: parts.total) * costing.wishFactor
  }

  /// The limits that a choice of shifts which keeps the rules of days goes beyond, as bits; of the days
  /// that are not open it has what stays there.
  func brokenLimits(_ candidates: [Int32], _ held: [UInt64]) -> UInt32 {
    if plan.limits.isEmpty { return 0 }
    var (state, sums) = (start.graph, start.counts)
    plan.count(candidates, held, on: days, &state, &sums)
    precondition(state >= 0 && costs[state] < .infinity, "the choice keeps the rules of days")
    for limit in sums.indices { sums[limit] += count(after: state, of: limit) }
    return plan.limits(under: sums)
  }

  // MARK: The days after

  /// The only way on of a day.
  private struct Way {
    var symbol = 0
    var paid = 0
    var ticks: UInt32 = 0
    var cost = 0.0
    /// Nil for a day off.
    var shift: Range<Int>?

    init?(_ options: DayOptions) {
      if options.count == 0, options.freeCost < .infinity {
        cost = options.freeCost
      } else if options.count == 1, options.freeCost == .infinity {
        (cost, shift) = (options.cost[0], options.start[0]..<options.end[0])
        (symbol, paid, ticks) = (options.symbol[0], options.paid[0], options.ticks[0])
      } else {
        return nil
      }
    }

    /// Where it leads to from a state of the rules of days; nil where they forbid it.
    func step(
      _ plan: PersonPlan,
      _ day: Int,
      _ state: Int
    ) -> (next: Int, points: Double, ticks: UInt32)? {
      let next = plan.graph.next(day, state, symbol)
      if next < 0 { return nil }
      let points = plan.graph.points(day, state, symbol)
      return (next, points, plan.graph.ticks(day, state, symbol) | ticks)
    }
  }

  private mutating func takeHours(of ways: [Way]) {
    var sums = [0]
    for way in ways { sums.append(sums[sums.count - 1] + way.paid) }
    paidAfter = sums[sums.count - 1]
    for (week, entry) in plan.weeks.enumerated() where entry.days.upperBound >= days.upperBound {
      let units = sums[entry.days.upperBound - days.upperBound]
      paidUntil.append((week, units))
      if let total = plan.total { mostTotal = min(mostTotal, total.most[week] - units) }
    }
    leastTotal = max(0, (plan.total?.least ?? 0) - paidAfter)
  }

  /// Points of the soft rules about hours in a week that ends with a day, after so many units.
  private func points(after day: Int, _ total: Int) -> Double {
    guard let points = plan.total?.points, !points.isEmpty,
      let week = plan.weeks.firstIndex(where: { $0.days.upperBound == day + 1 })
    else { return 0 }
    return points[week][total]
  }

  /// Points of those in weeks that end later, once so many units are worked until then.
  private func points(of total: Int) -> Double {
    guard let points = plan.total?.points, !points.isEmpty else { return 0 }
    return paidUntil.reduce(0) { $0 + points[$1.week][total + $1.units] }
  }

  /// Walks the days after from each state: once it is where the first such walk has been, the rest is
  /// known.
  private mutating func takeRules(of ways: [Way], _ wishFactor: Double) {
    let states = ways.isEmpty ? 1 : plan.graph.layers[days.upperBound].stateCount
    let limits = plan.limits.count
    costs = Array(repeating: .infinity, count: states)
    counts = Array(repeating: 0, count: states * limits)
    var known = Walk()
    guard (0..<states).contains(where: { known.take(plan, ways, from: $0, days, wishFactor) })
    else { return }
    for state in 0..<states {
      var (at, cost) = (state, 0.0)
      for place in 0...ways.count {
        if at == known.states[place] {
          costs[state] = cost + known.costs[place]
          for limit in 0..<limits {
            counts[state * limits + limit] += known.counts[place * limits + limit]
          }
          break
        }
        guard let step = ways[place].step(plan, days.upperBound + place, at) else { break }
        (at, cost) = (step.next, cost + ways[place].cost + step.points * wishFactor)
        step.ticks.forEachPlace { counts[state * limits + $0] += 1 }
      }
    }
  }

  /// Where the days after lead from a state, and what each and those that follow cost and count, by
  /// day and after the last.
  private struct Walk {
    private(set) var states: [Int] = []
    private(set) var costs: [Double] = []
    /// By place, then limit.
    private(set) var counts: [Int] = []

    /// Takes the walk from a state; false where it breaks a rule.
    mutating func take(
      _ plan: PersonPlan,
      _ ways: [Way],
      from state: Int,
      _ days: Range<Int>,
      _ wishFactor: Double
    ) -> Bool {
      let limits = plan.limits.count
      states = Array(repeating: state, count: ways.count + 1)
      costs = Array(repeating: 0, count: ways.count + 1)
      counts = Array(repeating: 0, count: (ways.count + 1) * limits)
      for (place, way) in ways.enumerated() {
        guard let step = way.step(plan, days.upperBound + place, states[place]) else {
          return false
        }
        states[place + 1] = step.next
        costs[place] = way.cost + step.points * wishFactor
        step.ticks.forEachPlace { counts[place * limits + $0] += 1 }
      }
      for place in ways.indices.reversed() {
        costs[place] += costs[place + 1]
        for limit in 0..<limits {
          counts[place * limits + limit] += counts[(place + 1) * limits + limit]
        }
      }
      return true
    }
  }
}

extension UInt32 {
  /// Calls with the places of its bits.
  @inline(__always)
  fileprivate func forEachPlace(_ body: (Int) -> Void) {
    var left = self
    while left != 0 {
      body(left.trailingZeroBitCount)
      left &= left - 1
    }
  }
}
