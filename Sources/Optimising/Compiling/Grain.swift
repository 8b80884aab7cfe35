/// The grain of a problem: what any two rotas cost differs by a whole multiple of it.
///
/// It is there where everyone counts as one person wherever they serve and nothing is counted over
/// several intervals or people: all that a rota costs then is a sum of given amounts, of which the grain
/// is the greatest common divisor.
struct Grain {
  /// In major units of money; 0 where there is none.
  let size: Double

  /// Amounts are told apart down to this.
  private static let finest = 1e-6

  /// - Complexity: O(options of all people + entries of all curves).
  init(of problem: RotaProblem) {
    guard problem.profiles.isUnit, problem.tables.windows.isEmpty, problem.tallies.count == 0,
      problem.presence.requirements.isEmpty, problem.budgets.allSatisfy({ $0 == .infinity }),
      problem.people.allSatisfy({ $0.exact == nil })
    else {
      size = 0
      return
    }
    var divisor = Divisor()
    divisor.count(problem.tables)
    for plan in problem.people { divisor.count(plan, problem.weights) }
    size = divisor.units.map { Double($0) * Grain.finest } ?? 0
  }

  /// What rotas cost less than a known one must cost less than, with room for rounding.
  func cutoff(below known: Double) -> Double {
    let rounding = 1e-7 * max(1, abs(known))
    return size > 2 * rounding ? known - size + max(rounding, 1e-3 * size) : known - rounding
  }

  /// The least that a rota can cost where none costs less than a bound, seen from a known one.
  func raised(_ bound: Double, to known: Double) -> Double {
    if bound >= cutoff(below: known) { return size > 0 ? known : min(bound, known) }
    guard size > 0 else { return bound }
    let rounding = max(1e-7 * max(1, abs(known)), 1e-3 * size)
    let grains = ((known - bound + rounding) / size).rounded(.down)
    return max(bound, known - grains * size)
  }

  /// The greatest common divisor of some amounts, found amount by amount.
  private struct Divisor {
    /// Nil where an amount is no multiple of the finest.
    private(set) var units: Int? = 0

    mutating func count(_ amount: Double) {
      let number = amount / Grain.finest
      guard let known = units, abs(number) < 1e15, abs(number - number.rounded()) < 1e-3 else {
        units = nil
        return
      }
      units = greatestCommonDivisor(known, Int(abs(number.rounded())))
    }

    /// What one more person makes of each cell.
    mutating func count(_ tables: CurveTables) {
      for cell in 0..<tables.tailCost.count where tables.isOpen(cell) {
        for load in 1..<max(2, tables.offsets[cell + 1] - tables.offsets[cell]) {
          count(tables.ownCost(cell, Double(load)) - tables.ownCost(cell, Double(load - 1)))
        }
        count(tables.tailCost[cell])
      }
    }

    /// Whatever lines of one person differ by.
    mutating func count(_ plan: PersonPlan, _ weights: GoalWeights) {
      for option in plan.days.flatMap(\.options) {
        count(weights.cost * option.pay)
        count(weights.wishes * option.unmet)
      }
      for premium in plan.weeks.flatMap(\.premium) { count(weights.cost * premium) }
      for points in points(of: plan) { count(weights.wishes * points) }
    }

    private func points(of plan: PersonPlan) -> [Double] {
      plan.weeks.flatMap(\.points) + (plan.total?.points.flatMap { $0 } ?? [])
        + plan.graph.layers.flatMap(\.points) + plan.rest.wished.map(\.points)
        + [plan.rest.shortened?.points ?? 0] + plan.longRests.compactMap(\.points)
        + plan.sessions.compactMap(\.points)
    }
  }
}
