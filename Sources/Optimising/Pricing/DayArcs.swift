/// What may be done on one day from each state of the rules of days: a day off, or one of the shifts
/// worth a look.
///
/// Owned by one thread.
final class DayArcs {
  /// One way to go on.
  struct Arc {
    /// The state of the rules after the day.
    var graph = 0
    /// Place among the shifts worth a look; -1 for a day off.
    var place = -1
    /// Paid units.
    var paid = 0
    /// The limits that it counts towards, as bits.
    var ticks: UInt32 = 0
    var cost = 0.0
    /// The most that a line may have cost before it, were hours and limits free.
    var most = Double.infinity
  }

  @exclusivity(unchecked) private var arcs = Slab(repeating: Arc(), count: 0)
  @exclusivity(unchecked) private var firsts = Slab(repeating: 0, count: 0)

  /// Takes the ways of a day on.
  ///
  /// - Parameter ceiling: No line that costs more is looked for; infinite where `completions` say
  ///   nothing.
  func take(
    _ plan: PersonPlan,
    _ day: Int,
    _ options: DayOptions,
    wishFactor: Double,
    ceiling: Double,
    _ completions: CompletionBounds
  ) {
    let layer = plan.graph.layers[day]
    let most = layer.stateCount * (options.count + 1)
    if arcs.count < most { arcs = Slab(repeating: Arc(), count: 2 * most) }
    if firsts.count <= layer.stateCount {
      firsts = Slab(repeating: 0, count: 2 * layer.stateCount + 1)
    }
    var count = 0
    for state in 0..<layer.stateCount {
      firsts[state] = count
      for place in -1..<options.count {
        let symbol = place < 0 ? 0 : options.symbol[place]
        let next = plan.graph.next(day, state, symbol)
        if next < 0 { continue }
        var arc = Arc(graph: next, place: place)
        arc.cost = place < 0 ? options.freeCost : options.cost[place]
        arc.cost += layer.points[state * plan.graph.symbols + symbol] * wishFactor
        // A day that can't be had is left aside, whatever else.
        guard arc.cost < .infinity else { continue }
        arc.paid = place < 0 ? 0 : options.paid[place]
        arc.ticks = layer.ticks[state * plan.graph.symbols + symbol]
        if place >= 0 { arc.ticks |= options.ticks[place] }
        if ceiling < .infinity {
          arc.most = ceiling - arc.cost - completions.after(day + 1, next)
        }
        arcs[count] = arc
        count += 1
      }
    }
    firsts[layer.stateCount] = count
  }

  /// The places of the ways on from a state.
  @inline(__always)
  func from(_ graph: Int) -> Range<Int> { firsts[graph]..<firsts[graph + 1] }

  @inline(__always)
  subscript(index: Int) -> Arc { arcs[index] }
}
