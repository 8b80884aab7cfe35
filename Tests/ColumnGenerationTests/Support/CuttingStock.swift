import ColumnGeneration
import LinearPrograms

/// Rolls of one width are cut into narrower ones; as few as possible are to be cut.
///
///     minimise    Σ x[p]                       over the patterns p
///     subject to  Σ_p count[p,i] x[p] ≥ demand[i]    for each width i
///
/// A pattern is any combination of widths that fits on a roll.
struct CuttingStock: Sendable {
  var roll: Int
  var widths: [Int]
  var demands: [Double]

  /// Rolls of 100 inches; the linear program's optimum is 452.25 rolls.
  ///
  /// Source: V. Chvátal, Linear Programming, 1983, chapter 13.
  static let chvatal = CuttingStock(
    roll: 100,
    widths: [45, 36, 31, 14],
    demands: [97, 610, 395, 211]
  )

  /// Every pattern, also those that leave room for more.
  var patterns: [[Int]] {
    var all: [[Int]] = []
    func extend(_ pattern: [Int], _ left: Int) {
      guard pattern.count < widths.count else { return all.append(pattern) }
      for count in 0...left / widths[pattern.count] {
        extend(pattern + [count], left - count * widths[pattern.count])
      }
    }
    extend([], roll)
    return all.filter { $0.contains { $0 > 0 } }
  }

  /// The rows alone.
  var rows: LinearProgram {
    var program = LinearProgram(name: "cutting stock")
    for demand in demands { program.addRow(Row(bounds: .atLeast(demand))) }
    return program
  }

  /// The whole program, every pattern a column.
  var whole: LinearProgram {
    var program = rows
    for pattern in patterns { program.addColumn(column(pattern)) }
    return program
  }

  /// Patterns of one width each, with which the master is feasible.
  var start: [Proposal<[Int]>] {
    widths.indices.map { width in
      var pattern = Array(repeating: 0, count: widths.count)
      pattern[width] = roll / widths[width]
      return Proposal(column: column(pattern), payload: pattern)
    }
  }

  func column(_ pattern: [Int]) -> Column {
    Column(
      cost: 1,
      entries: pattern.enumerated().filter { $0.element > 0 }.map {
        Entry(row: RowID($0.offset), value: Double($0.element))
      }
    )
  }
}

/// Prices patterns by going through all of them, and keeps a record of what it was asked.
final class PatternPricing: Pricing {
  let problem: CuttingStock
  private let patterns: [[Int]]
  /// The duals of each call.
  private(set) var asked: [[Double]] = []
  /// The bound of each call.
  private(set) var bounds: [Double] = []

  init(_ problem: CuttingStock) {
    self.problem = problem
    patterns = problem.patterns
  }

  /// The best pattern, and the bound Σ demand·dual / max(1, worth of the best pattern): duals
  /// divided by that worth are feasible for the dual program.
  func price(at duals: [Double]) -> PricingRound<[Int]> {
    asked.append(duals)
    var best: (worth: Double, pattern: [Int]) = (-.infinity, [])
    for pattern in patterns {
      let worth = zip(pattern, duals).reduce(0.0) { $0 + Double($1.0) * $1.1 }
      if worth > best.worth { best = (worth, pattern) }
    }
    let worth = zip(problem.demands, duals).reduce(0) { $0 + $1.0 * $1.1 }
    bounds.append(worth / max(1, best.worth))
    return PricingRound(
      bound: bounds.last,
      proposals: [Proposal(column: problem.column(best.pattern), payload: best.pattern)]
    )
  }
}

/// Writes down every round.
final class RoundRecorder: GenerationListener {
  private(set) var rounds: [GenerationRound] = []

  func round(_ round: GenerationRound) { rounds.append(round) }
}
