/// The rules of days of one person, multiplied into one layered graph: the states that the days so
/// far may have left behind, and what each kind of day leads to.
///
/// Layer d holds the states before day d. Only states from which the horizon can be finished are
/// kept, and states that lead to the same are one. Symbol 0 is a day off, symbol s the person's
/// shifts of sort s.
///
/// Hard limits on how often something may happen over the whole horizon are no part of the states,
/// which they would multiply: the graph says what counts towards each, and the line generator counts
/// along a line, as far as it has to.
///
/// Source of the method: rules as automata in staff scheduling, Sophie Demassey, Gilles Pesant and
/// Louis-Martin Rousseau, "A Cost-Regular Based Hybrid Column Generation Approach", Constraints 11,
/// 2006, doi:10.1007/s10601-006-9003-7.
struct RuleGraph: Equatable, Sendable {
  /// Before one day: where each symbol leads from each state.
  struct Layer: Equatable, Sendable {
    var stateCount: Int
    /// Next state at `state · symbols + symbol`; -1 where the rules forbid it.
    var next: [Int32]
    /// Points of soft rules broken by it.
    var points: [Double]
    /// Which limits it counts towards, as bits.
    var ticks: [UInt32]

    /// Whether two symbols are alike from every state.
    func areAlike(_ one: Int, _ other: Int, of symbols: Int) -> Bool {
      (0..<stateCount).allSatisfy { state in
        let (a, b) = (state * symbols + one, state * symbols + other)
        return next[a] == next[b] && points[a] == points[b] && ticks[a] == ticks[b]
      }
    }
  }

  let symbols: Int
  let layers: [Layer]

  /// States of the widest layer.
  var width: Int { max(1, layers.map(\.stateCount).max() ?? 1) }

  /// Whether any line at all keeps the rules.
  var isPossible: Bool { layers.first.map { $0.stateCount > 0 } ?? true }

  @inline(__always)
  func next(_ day: Int, _ state: Int, _ symbol: Int) -> Int {
    Int(layers[day].next[state * symbols + symbol])
  }

  @inline(__always)
  func points(_ day: Int, _ state: Int, _ symbol: Int) -> Double {
    layers[day].points[state * symbols + symbol]
  }

  @inline(__always)
  func ticks(_ day: Int, _ state: Int, _ symbol: Int) -> UInt32 {
    layers[day].ticks[state * symbols + symbol]
  }

  /// By day, then symbol: the first symbol that leads to the same from every state.
  ///
  /// - Complexity: O(days · symbols² · states), most pairs told apart at the first state.
  func firstAlike() -> [[Int]] {
    layers.map { layer in
      var first: [Int] = []
      for symbol in 0..<symbols {
        first.append(
          first.enumerated().dropFirst().first {
            $0.offset == $0.element && layer.areAlike($0.offset, symbol, of: symbols)
          }?.offset ?? symbol
        )
      }
      return first
    }
  }
}

/// A rule of days with what a breach costs.
struct PricedDayRule: Sendable {
  enum Price: Sendable {
    /// It must be kept.
    case hard
    /// Points of each breach.
    case points(Double)
    /// Breaches count towards a limit, which has this bit.
    case limited(bit: Int)
  }

  var rule: any DayRule
  var price: Price
}
