/// Multiplies automata into a ``RuleGraph``: forward from the start, then backward, where dead
/// states go and states that lead to the same become one.
struct RuleGraphBuilder {
  let rules: [PricedDayRule]
  /// What each symbol from 1 on is.
  let sorts: [ShiftTraits]
  /// For each day the symbols that are possible.
  let possible: [[Int]]

  private struct Arc {
    var next: Int
    var points: Double
  }

  func graph() -> RuleGraph {
    let layers = forward()
    var isAlive = [Bool](repeating: true, count: layers.last?.ends ?? 1)
    var merged = Array(isAlive.indices)
    // States after the last day are all alike.
    for index in merged.indices { merged[index] = 0 }
    var result: [RuleGraph.Layer] = []
    for day in layers.indices.reversed() {
      let layer = reduced(layers[day].arcs, merged, isAlive)
      result.append(layer.layer)
      (merged, isAlive) = (layer.place, layer.isAlive)
    }
    return RuleGraph(symbols: sorts.count + 1, layers: result.reversed())
  }

  // MARK: Forward

  private struct Wide {
    /// By state: where each possible symbol leads.
    var arcs: [[Int: Arc]]
    /// How many states the next layer has.
    var ends: Int
  }

  private func forward() -> [Wide] {
    var states = [rules.map(\.rule.start)]
    var layers: [Wide] = []
    for day in possible.indices {
      var known: [[Int]: Int] = [:]
      var nextStates: [[Int]] = []
      let arcs = states.map { state in
        var own: [Int: Arc] = [:]
        for symbol in possible[day] {
          guard let (next, points) = step(state, day, symbol) else { continue }
          let place = known[next] ?? nextStates.count
          if place == nextStates.count {
            known[next] = place
            nextStates.append(next)
          }
          own[symbol] = Arc(next: place, points: points)
        }
        return own
      }
      layers.append(Wide(arcs: arcs, ends: nextStates.count))
      states = nextStates
    }
    return layers
  }

  /// All rules' states after a day; nil where one that must be kept is broken.
  private func step(_ state: [Int], _ day: Int, _ symbol: Int) -> (next: [Int], points: Double)? {
    let shift = symbol == 0 ? nil : sorts[symbol - 1]
    var (next, points) = ([Int](), 0.0)
    next.reserveCapacity(state.count)
    for (index, priced) in rules.enumerated() {
      let (after, breaches) = priced.rule.after(state[index], day: day, shift)
      if breaches > 0 {
        guard let price = priced.points else { return nil }
        points += price * Double(breaches)
      }
      next.append(after)
    }
    return (next, points)
  }

  // MARK: Backward

  /// A layer without dead states and with one state for all that lead to the same.
  private func reduced(
    _ arcs: [[Int: Arc]],
    _ merged: [Int],
    _ isAlive: [Bool]
  ) -> (layer: RuleGraph.Layer, place: [Int], isAlive: [Bool]) {
    let symbols = sorts.count + 1
    var layer = RuleGraph.Layer(stateCount: 0, next: [], points: [])
    var known: [Row: Int] = [:]
    var place = Array(repeating: -1, count: arcs.count)
    for (state, own) in arcs.enumerated() {
      var row = Row(symbols)
      for (symbol, arc) in own where isAlive[arc.next] {
        row.next[symbol] = Int32(merged[arc.next])
        row.points[symbol] = arc.points
      }
      guard row.next.contains(where: { $0 >= 0 }) else { continue }
      if known[row] == nil {
        known[row] = layer.stateCount
        layer.stateCount += 1
        layer.next += row.next
        layer.points += row.points
      }
      place[state] = known[row] ?? 0
    }
    return (layer, place, place.map { $0 >= 0 })
  }

  private struct Row: Hashable {
    var next: [Int32]
    var points: [Double]

    init(_ symbols: Int) {
      next = Array(repeating: -1, count: symbols)
      points = Array(repeating: 0, count: symbols)
    }
  }
}
