/// The rules of days of one person, multiplied into one layered graph: the states that the days so
/// far may have left behind, and what each kind of day leads to.
///
/// Layer d holds the states before day d. Only states from which the horizon can be finished are
/// kept, and states that lead to the same are one. Symbol 0 is a day off, symbol s the person's
/// shifts of sort s.
///
/// Source of the method: rules as automata in staff scheduling, Sophie Demassey, Gilles Pesant and
/// Louis-Martin Rousseau, "A Cost-Regular Based Hybrid Column Generation Approach", Constraints 11,
/// 2006, doi:10.1007/s10601-006-9003-7.
struct RuleGraph: Sendable {
  /// Before one day: where each symbol leads from each state.
  struct Layer: Sendable {
    var stateCount: Int
    /// Next state at `state · symbols + symbol`; -1 where the rules forbid it.
    var next: [Int32]
    /// Points of soft rules broken by it.
    var points: [Double]
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
}

/// A rule of days with what a breach costs; nil where it must be kept.
struct PricedDayRule: Sendable {
  var rule: any DayRule
  var points: Double?
}
