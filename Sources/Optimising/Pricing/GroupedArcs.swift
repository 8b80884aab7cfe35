/// The ways through the open days of a line, those that are alike for hours, limits and rules of days
/// made one: the cheapest.
///
/// What finishing a line costs at least does not look at rests, so that of all shifts of a sort and
/// length that count towards the same limits one a day is enough. Owned by one thread.
final class GroupedArcs {
  /// One way on from a state before a day.
  struct Arc {
    /// The state of the rules after the day.
    var next: Int32 = 0
    /// The limits that it counts towards, as bits.
    var ticks: UInt32 = 0
    /// Paid units.
    var paid = 0.0
    var cost = 0.0
  }

  /// A shift, or the day off, that stands for those like it.
  private struct Group {
    var symbol: Int
    var paid: Int
    var ticks: UInt32
    var cost: Double
  }

  @exclusivity(unchecked) private var arcs = Slab(repeating: Arc(), count: 0)
  @exclusivity(unchecked) private var count = 0
  /// By day, then state: its first arc; one more for the end of each day.
  @exclusivity(unchecked) private var firsts = Slab(repeating: 0, count: 0)
  /// By day from the first open one on: where its states begin among `firsts`.
  @exclusivity(unchecked) private var begins: [Int] = []
  @exclusivity(unchecked) private var groups: [Group] = []
  @exclusivity(unchecked) private var firstDay = 0

  /// Takes the ways of some days on.
  ///
  /// - Complexity: O(open days · states of the graph · sorts and lengths of shifts).
  func take(_ plan: PersonPlan, _ days: Range<Int>, _ options: [DayOptions], wishFactor: Double) {
    (firstDay, count) = (days.lowerBound, 0)
    begins.removeAll(keepingCapacity: true)
    var states = 0
    for day in days {
      begins.append(states)
      states += plan.graph.layers[day].stateCount + 1
    }
    if firsts.count < states { firsts = Slab(repeating: 0, count: 2 * states) }
    for day in days {
      group(options[day])
      append(plan.graph.layers[day], symbols: plan.graph.symbols, day, wishFactor)
    }
  }

  /// The arcs from a state before a day.
  @inline(__always)
  func from(_ day: Int, _ state: Int) -> Range<Int> {
    let place = begins[day - firstDay] + state
    return firsts[place]..<firsts[place + 1]
  }

  @inline(__always)
  subscript(index: Int) -> Arc { arcs[index] }

  private func group(_ options: DayOptions) {
    groups.removeAll(keepingCapacity: true)
    groups.append(Group(symbol: 0, paid: 0, ticks: 0, cost: options.freeCost))
    // Shifts of one length and sort follow each other.
    var first = groups.count
    for place in 0..<options.count {
      let (symbol, paid, cost) = (options.symbol[place], options.paid[place], options.cost[place])
      if first < groups.count, groups[first].symbol != symbol || groups[first].paid != paid {
        first = groups.count
      }
      let ticks = options.ticks[place]
      if let like = groups[first...].firstIndex(where: { $0.ticks == ticks }) {
        groups[like].cost = min(groups[like].cost, cost)
      } else {
        groups.append(Group(symbol: symbol, paid: paid, ticks: ticks, cost: cost))
      }
    }
  }

  private func append(
    _ layer: RuleGraph.Layer,
    symbols: Int,
    _ day: Int,
    _ wishFactor: Double
  ) {
    let most = count + layer.stateCount * groups.count
    if arcs.count < most { grow(to: 2 * most) }
    let begin = begins[day - firstDay]
    for state in 0..<layer.stateCount {
      firsts[begin + state] = count
      for group in groups where group.cost < .infinity {
        let at = state * symbols + group.symbol
        guard layer.next[at] >= 0 else { continue }
        arcs[count] = Arc(
          next: layer.next[at],
          ticks: layer.ticks[at] | group.ticks,
          paid: Double(group.paid),
          cost: group.cost + layer.points[at] * wishFactor
        )
        count += 1
      }
    }
    firsts[begin + layer.stateCount] = count
  }

  private func grow(to capacity: Int) {
    let more = Slab(repeating: Arc(), count: capacity)
    for index in 0..<count { more[index] = arcs[index] }
    arcs = more
  }
}
