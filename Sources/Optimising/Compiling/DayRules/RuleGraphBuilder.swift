/// Multiplies automata into a ``RuleGraph``: forward from the start, then backward, where dead
/// states go and states that lead to the same become one.
struct RuleGraphBuilder {
  let rules: [PricedDayRule]
  /// What each symbol from 1 on is.
  let sorts: [ShiftTraits]
  /// For each day the symbols that are possible.
  let possible: [[Int]]

  /// Where a symbol leads from a state; `next` is -1 where the rules forbid it.
  private struct Arc: Hashable {
    var next: Int32 = -1
    var ticks: UInt32 = 0
    var points = 0.0
  }

  func graph() -> RuleGraph {
    let layers = forward()
    var isAlive = [Bool](repeating: true, count: layers.last?.ends ?? 1)
    var merged = Array(isAlive.indices)
    // States after the last day are all alike.
    for index in merged.indices { merged[index] = 0 }
    var result: [RuleGraph.Layer] = []
    for day in layers.indices.reversed() {
      let layer = reduced(layers[day].arcs, possible[day], merged, isAlive)
      result.append(layer.layer)
      (merged, isAlive) = (layer.place, layer.isAlive)
    }
    return RuleGraph(symbols: sorts.count + 1, layers: result.reversed())
  }

  // MARK: Forward

  private struct Wide {
    /// By state, then place among the day's possible symbols.
    var arcs: [Arc]
    /// How many states the next layer has.
    var ends: Int
  }

  private func forward() -> [Wide] {
    var states = [rules.map { Int32($0.rule.start) }]
    var layers: [Wide] = []
    for symbols in possible {
      var known: [[Int32]: Int32] = [:]
      var nextStates: [[Int32]] = []
      var arcs: [Arc] = []
      arcs.reserveCapacity(states.count * symbols.count)
      for state in states {
        for symbol in symbols {
          var (arc, next) = step(state, layers.count, symbol)
          if let next {
            arc.next = known[next] ?? Int32(nextStates.count)
            if Int(arc.next) == nextStates.count {
              known[next] = arc.next
              nextStates.append(next)
            }
          }
          arcs.append(arc)
        }
      }
      layers.append(Wide(arcs: arcs, ends: nextStates.count))
      states = nextStates
    }
    return layers
  }

  /// All rules' states after a day; nil where one that must be kept is broken.
  private func step(_ state: [Int32], _ day: Int, _ symbol: Int) -> (arc: Arc, next: [Int32]?) {
    let shift = symbol == 0 ? nil : sorts[symbol - 1]
    var (arc, next) = (Arc(), state)
    for (index, priced) in rules.enumerated() {
      let (after, breaches) = priced.rule.after(Int(state[index]), day: day, shift)
      next[index] = Int32(after)
      if breaches == 0 { continue }
      switch priced.price {
      case .hard: return (Arc(), nil)
      case .points(let points): arc.points += points * Double(breaches)
      case .limited(let bit): arc.ticks |= 1 << UInt32(bit)
      }
    }
    return (arc, next)
  }

  // MARK: Backward

  /// A layer without dead states and with one state for all that lead to the same.
  private func reduced(
    _ arcs: [Arc],
    _ possible: [Int],
    _ merged: [Int],
    _ isAlive: [Bool]
  ) -> (layer: RuleGraph.Layer, place: [Int], isAlive: [Bool]) {
    let symbols = sorts.count + 1
    var layer = RuleGraph.Layer(stateCount: 0, next: [], points: [], ticks: [])
    var known: [[Arc]: Int] = [:]
    var place: [Int] = []
    for first in stride(from: 0, to: arcs.count, by: max(1, possible.count)) {
      let row = arcs[first..<first + possible.count].map { arc in
        guard arc.next >= 0, isAlive[Int(arc.next)] else { return Arc() }
        return Arc(next: Int32(merged[Int(arc.next)]), ticks: arc.ticks, points: arc.points)
      }
      guard row.contains(where: { $0.next >= 0 }) else {
        place.append(-1)
        continue
      }
      if known[row] == nil {
        known[row] = layer.stateCount
        layer.add(row.map { ($0.next, $0.points, $0.ticks) }, of: possible, symbols)
      }
      place.append(known[row] ?? 0)
    }
    return (layer, place, place.map { $0 >= 0 })
  }
}

extension RuleGraph.Layer {
  /// Adds a state from which the possible symbols lead somewhere.
  fileprivate mutating func add(
    _ row: [(next: Int32, points: Double, ticks: UInt32)],
    of possible: [Int],
    _ symbols: Int
  ) {
    let first = stateCount * symbols
    next += Array(repeating: -1, count: symbols)
    points += Array(repeating: 0, count: symbols)
    ticks += Array(repeating: 0, count: symbols)
    for (symbol, arc) in zip(possible, row) {
      (next[first + symbol], points[first + symbol]) = (arc.next, arc.points)
      ticks[first + symbol] = arc.ticks
    }
    stateCount += 1
  }
}
