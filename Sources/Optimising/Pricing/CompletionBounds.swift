/// What finishing a line costs at least, from each state of the rules of days, whatever rests say, and
/// with hours and limits priced instead of kept.
///
///     h(d, g) = min over ways w through the days from d on, from state g,
///               of Σ cost(w) + λ · paid(w) + Σ_k μ_k · count_k(w)
///     cost of a line through (d, g) with `total` paid and `count` counted before it
///       >= cost so far + h(d, g) + λ · (total − edge) + Σ_k μ_k · (count_k − most_k)
///
/// where the edge is the most that may be paid for λ >= 0 and the least for λ < 0, and μ >= 0. The
/// prices are those that make this largest at the start, near enough: each is looked for in turn.
///
/// Source of the method: bounds on completions of partial paths, Leonardo Lozano and Andrés Medaglia,
/// "On an exact method for the constrained shortest path problem", Computers & Operations Research
/// 40(1), 2013, doi:10.1016/j.cor.2012.07.008; prices of resources as in Lagrangian relaxation, Gabriel
/// Handler and Israel Zang, "A dual algorithm for the constrained shortest path problem", Networks
/// 10(4), 1980, doi:10.1002/net.3230100403.
final class CompletionBounds {
  /// The price of a unit of paid time.
  @exclusivity(unchecked) private var price = 0.0
  @exclusivity(unchecked) private var edge = 0.0
  /// The price of each limit's count.
  @exclusivity(unchecked) private var limitPrices: [Double] = []
  @exclusivity(unchecked) private var pricedBits: UInt32 = 0
  /// By day: where the day's states begin among the costs.
  @exclusivity(unchecked) private var first: [Int] = []
  @exclusivity(unchecked) private var costs = Slab(repeating: 0.0, count: 1)
  private let arcs = GroupedArcs()

  /// How often all prices are looked for in turn.
  private let sweeps = 2
  /// Steps of the search for a price, after it is bracketed.
  private let steps = 6

  /// The limits that have a price, as bits.
  var limits: UInt32 { pricedBits }

  /// Looks for the best prices; returns the least that any line costs, infinite where there is none.
  ///
  /// - Complexity: O(open days · states of the graph · sorts and lengths of shifts) for each price
  ///   looked at, some ten for hours that don't fit and for each limit that binds.
  func fit(
    _ plan: PersonPlan,
    _ days: [DayOptions],
    _ open: OpenDays,
    wishFactor: Double
  ) -> Double {
    makeRoom(plan)
    limitPrices = plan.limits.map { _ in 0 }
    let fitting = Fitting(plan, days, open)
    arcs.take(plan, open.days, days, wishFactor: wishFactor)
    take(0, fitting)
    var seen = look(fitting)
    if seen.bound == .infinity { return seen.bound }
    for _ in 0..<sweeps {
      let before = seen.bound
      seen = fitHours(fitting, seen)
      for limit in plan.limits.indices { seen = fit(limit: limit, fitting, seen) }
      if seen.bound <= before { break }
    }
    _ = look(fitting)
    return seen.bound
  }

  /// What the days from one on cost at least at the prices, from a state before it.
  @inline(__always)
  func after(_ day: Int, _ state: Int) -> Double { costs[first[day] + state] }

  /// What the hours before a day take from that.
  @inline(__always)
  func price(ofTotal total: Int) -> Double { price * (Double(total) - edge) }

  /// What a limit's count takes from it, once so many of at most so many are counted.
  @inline(__always)
  func price(of limit: Int, _ count: Int, most: Int) -> Double {
    limitPrices[limit] * Double(count - most)
  }

  // MARK: The prices

  /// What prices are fitted to.
  private struct Fitting {
    let plan: PersonPlan
    let open: OpenDays
    /// What a shift typically costs or gains.
    let scale: Double
    /// Paid units of the longest shift.
    let longest: Int
    var least: Int { plan.total?.least ?? 0 }
    var most: Int { plan.total?.most.last ?? Int.max }

    init(_ plan: PersonPlan, _ days: [DayOptions], _ open: OpenDays) {
      (self.plan, self.open) = (plan, open)
      var (sum, count, longest) = (0.0, 0, 1)
      for options in days[open.days] {
        for place in 0..<options.count {
          sum += abs(options.cost[place])
          longest = max(longest, options.paid[place])
        }
        count += options.count
      }
      scale = max(1e-6, 0.3 * sum / Double(max(count, 1)))
      self.longest = longest
    }
  }

  /// The cheapest line at some prices.
  private struct Seen {
    /// What every line costs at least.
    var bound: Double
    var paid: Int
    /// By limit.
    var counts: [Int]
  }

  /// The cheapest line at the going prices.
  private func look(_ fitting: Fitting) -> Seen {
    let cost = fill(fitting)
    let sum = sums(fitting)
    let limits = zip(limitPrices, fitting.plan.limits).reduce(0) { $0 + $1.0 * Double($1.1) }
    return Seen(bound: cost - price * edge - limits, paid: sum.paid, counts: sum.counts)
  }

  /// - Parameter seen: What the going prices have shown.
  /// - Returns: What the prices show that are taken.
  private func fitHours(_ fitting: Fitting, _ seen: Seen) -> Seen {
    func pull(_ seen: Seen) -> Int {
      seen.paid > fitting.most ? 1 : seen.paid < fitting.least ? -1 : 0
    }
    if price == 0, pull(seen) == 0 { return seen }
    var best = (seen: seen, price: price)
    func side(_ price: Double) -> Int {
      take(price, fitting)
      let seen = look(fitting)
      if seen.bound > best.seen.bound { best = (seen, price) }
      return pull(seen)
    }
    let direction = side(0)
    if direction != 0 {
      search(from: direction, fitting.scale / Double(fitting.longest), look: side)
    }
    take(best.price, fitting)
    return best.seen
  }

  /// The same for a limit; one that is kept for nothing needs no price.
  private func fit(limit: Int, _ fitting: Fitting, _ seen: Seen) -> Seen {
    func over(_ seen: Seen) -> Int { seen.counts[limit] - fitting.plan.limits[limit] }
    if limitPrices[limit] == 0, over(seen) <= 0 { return seen }
    var best = (seen: seen, price: limitPrices[limit])
    func side(_ price: Double) -> Int {
      take(price, limit)
      let seen = look(fitting)
      if seen.bound > best.seen.bound { best = (seen, price) }
      return over(seen).signum()
    }
    if side(0) > 0 { search(from: 1, fitting.scale, look: side) }
    take(best.price, limit)
    return best.seen
  }

  /// Brackets the price at which nothing pulls either way, then halves the bracket.
  ///
  /// - Parameter direction: 1 for a price above 0, -1 for one below; `look` says which way it has to
  ///   go from a price, 0 for neither.
  private func search(from direction: Int, _ scale: Double, look: (Double) -> Int) {
    var (inner, outer) = (0.0, scale * Double(direction))
    for _ in 0..<12 {
      let side = look(outer)
      if side == 0 { return }
      if side != direction { break }
      (inner, outer) = (outer, 3 * outer)
    }
    for _ in 0..<steps {
      let middle = (inner + outer) / 2
      let side = look(middle)
      if side == 0 { return }
      if side == direction { inner = middle } else { outer = middle }
    }
  }

  private func take(_ price: Double, _ fitting: Fitting) {
    self.price = price
    edge = price == 0 ? 0 : Double(price > 0 ? fitting.most : fitting.least)
  }

  private func take(_ price: Double, _ limit: Int) {
    limitPrices[limit] = price
    let bit: UInt32 = 1 << UInt32(limit)
    if price > 0 { pricedBits |= bit } else { pricedBits &= ~bit }
  }

  // MARK: The recursion

  private func makeRoom(_ plan: PersonPlan) {
    first = [0]
    for layer in plan.graph.layers { first.append(first[first.count - 1] + layer.stateCount) }
    // After the last day there is one state.
    let size = first[first.count - 1] + 1
    if costs.count < size { costs = Slab(repeating: 0, count: size) }
    pricedBits = 0
  }

  /// Fills the costs from the last open day back; returns that of the whole line.
  private func fill(_ fitting: Fitting) -> Double {
    let open = fitting.open
    for state in 0..<open.statesAfter {
      var cost = open.cost(after: state) + price * Double(open.paidAfter)
      for limit in limitPrices.indices where limitPrices[limit] > 0 {
        cost += limitPrices[limit] * Double(open.count(after: state, of: limit))
      }
      costs[first[open.days.upperBound] + state] = cost
    }
    for day in open.days.reversed() {
      let after = first[day + 1]
      for state in 0..<fitting.plan.graph.layers[day].stateCount {
        costs[first[day] + state] = cheapest(day, state, after: after).cost
      }
    }
    let start = open.start
    let limits = zip(limitPrices, start.counts).reduce(0) { $0 + $1.0 * Double($1.1) }
    return start.cost + price * Double(start.total) + limits
      + costs[first[open.days.lowerBound] + start.graph]
  }

  /// The cheapest way on from a state, and what it costs to the end; infinite where there is none.
  @inline(__always)
  private func cheapest(_ day: Int, _ state: Int, after: Int) -> (cost: Double, arc: Int) {
    var best = (cost: Double.infinity, arc: -1)
    for place in arcs.from(day, state) {
      let arc = arcs[place]
      var cost = arc.cost + price * arc.paid + costs[after + Int(arc.next)]
      if arc.ticks & pricedBits != 0 { cost += price(of: arc.ticks) }
      if cost < best.cost { best = (cost, place) }
    }
    return best
  }

  @inline(__always)
  private func price(of ticks: UInt32) -> Double {
    var (left, sum) = (ticks & pricedBits, 0.0)
    while left != 0 {
      sum += limitPrices[left.trailingZeroBitCount]
      left &= left - 1
    }
    return sum
  }

  /// What the cheapest line at the prices is paid, and what it counts.
  private func sums(_ fitting: Fitting) -> (paid: Int, counts: [Int]) {
    let open = fitting.open
    var (state, paid, counts) = (open.start.graph, open.start.total, open.start.counts)
    for day in open.days {
      let best = cheapest(day, state, after: first[day + 1]).arc
      guard best >= 0 else { return (paid, counts) }
      let arc = arcs[best]
      (state, paid) = (Int(arc.next), paid + Int(arc.paid))
      var left = arc.ticks
      while left != 0 {
        counts[left.trailingZeroBitCount] += 1
        left &= left - 1
      }
    }
    for limit in counts.indices { counts[limit] += open.count(after: state, of: limit) }
    return (paid + open.paidAfter, counts)
  }
}
