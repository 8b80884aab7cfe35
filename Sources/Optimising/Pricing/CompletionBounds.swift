/// What finishing a line costs at least, from each state of the rules of days, whatever hours, rests
/// and limits say.
///
///     h(d, g) = min over ways w through the days from d on, from state g, of Σ cost(w) + λ · paid(w)
///     cost of a line through (d, g) with `total` paid before it
///       >= cost so far + h(d, g) + λ · (total − edge)
///
/// where the edge is the most that may be paid for λ >= 0 and the least for λ < 0. The price λ is the
/// one that makes h(0, start) − λ · edge largest, near enough.
///
/// Source of the method: bounds on completions of partial paths, Leonardo Lozano and Andrés Medaglia,
/// "On an exact method for the constrained shortest path problem", Computers & Operations Research
/// 40(1), 2013, doi:10.1016/j.cor.2012.07.008; the price of hours as in Lagrangian relaxation, Gabriel
/// Handler and Israel Zang, "A dual algorithm for the constrained shortest path problem", Networks
/// 10(4), 1980, doi:10.1002/net.3230100403.
final class CompletionBounds {
  /// The price of a unit of paid time.
  private(set) var price = 0.0
  private var edge = 0.0
  /// By day: where the day's states begin among the costs.
  private var first: [Int] = []
  private var costs = Slab(repeating: 0.0, count: 1)

  /// Steps of the search for the price, after it is bracketed.
  private let steps = 7

  /// Looks for the best price; returns the least that any line costs, infinite where there is none.
  ///
  /// - Complexity: O(days · states of the graph · shifts worth a look), some ten times over.
  func fit(
    _ plan: PersonPlan,
    _ days: [DayOptions],
    wishFactor: Double
  ) -> Double {
    makeRoom(plan)
    let (least, most) = (plan.total?.least ?? 0, plan.total?.most.last ?? Int.max)
    var best = (bound: -Double.infinity, price: 0.0)
    func look(_ price: Double) -> Int {
      take(price, least, most)
      let bound = fill(plan, days, wishFactor) - price * edge
      if bound > best.bound { best = (bound, price) }
      return paid(plan, days, wishFactor)
    }
    let unpriced = look(0)
    if unpriced > most || unpriced < least, best.bound < .infinity {
      search(from: unpriced > most ? 1 : -1, scale(days)) { price in
        let paid = look(price)
        return paid > most ? 1 : paid < least ? -1 : 0
      }
      take(best.price, least, most)
      _ = fill(plan, days, wishFactor)
    }
    return best.bound
  }

  /// What a line costs beyond what its days before have cost, at least, once it is in a state before
  /// a day with so much paid before it.
  @inline(__always)
  func after(_ day: Int, _ state: Int, _ total: Int) -> Double {
    costs[first[day] + state] + price * (Double(total) - edge)
  }

  // MARK: The price

  /// Brackets the price that leaves the hours in their range, then halves the bracket.
  ///
  /// - Parameter direction: 1 where hours have to become dearer, -1 where they have to become cheaper;
  ///   `look` says the same of a price, and 0 where the hours are in their range.
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

  private func take(_ price: Double, _ least: Int, _ most: Int) {
    self.price = price
    edge = price == 0 ? 0 : Double(price > 0 ? most : least)
  }

  /// What a unit of paid time typically costs or gains.
  private func scale(_ days: [DayOptions]) -> Double {
    var (sum, count) = (0.0, 0)
    for options in days {
      for place in 0..<options.count where options.paid[place] > 0 {
        sum += abs(options.cost[place]) / Double(options.paid[place])
        count += 1
      }
    }
    return max(1e-6, 0.3 * sum / Double(max(count, 1)))
  }

  // MARK: The recursion

  private func makeRoom(_ plan: PersonPlan) {
    first = [0]
    for layer in plan.graph.layers { first.append(first[first.count - 1] + layer.stateCount) }
    // After the last day there is one state.
    let size = first[first.count - 1] + 1
    if costs.count < size { costs = Slab(repeating: 0, count: size) }
  }

  /// Fills the costs from the last day back; returns that of the start.
  private func fill(_ plan: PersonPlan, _ days: [DayOptions], _ wishFactor: Double) -> Double {
    costs[first[days.count]] = 0
    for day in days.indices.reversed() {
      for state in 0..<plan.graph.layers[day].stateCount {
        costs[first[day] + state] = best(plan, days[day], day, state, wishFactor).cost
      }
    }
    return costs[first[0]]
  }

  /// The cheapest way on from a state: its cost to the end, the next state and what it pays.
  @inline(__always)
  private func best(
    _ plan: PersonPlan,
    _ options: DayOptions,
    _ day: Int,
    _ state: Int,
    _ wishFactor: Double
  ) -> (cost: Double, next: Int, paid: Int) {
    var best = (cost: Double.infinity, next: -1, paid: 0)
    let after = first[day + 1]
    let free = plan.graph.next(day, state, 0)
    if free >= 0 {
      let points = plan.graph.points(day, state, 0) * wishFactor
      best = (options.freeCost + points + costs[after + free], free, 0)
    }
    for place in 0..<options.count {
      let symbol = options.symbol[place]
      let next = plan.graph.next(day, state, symbol)
      if next < 0 { continue }
      let points = plan.graph.points(day, state, symbol) * wishFactor
      let own = options.cost[place] + price * Double(options.paid[place])
      let cost = own + points + costs[after + next]
      if cost < best.cost { best = (cost, next, options.paid[place]) }
    }
    return best
  }

  /// What the cheapest line at the price is paid.
  private func paid(_ plan: PersonPlan, _ days: [DayOptions], _ wishFactor: Double) -> Int {
    var (state, sum) = (0, 0)
    for day in days.indices {
      let step = best(plan, days[day], day, state, wishFactor)
      guard step.next >= 0 else { return sum }
      (state, sum) = (step.next, sum + step.paid)
    }
    return sum
  }
}
