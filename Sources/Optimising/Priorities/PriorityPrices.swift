import Demand
import LinearPrograms
import Planning

/// Finds the weights with which the engine keeps the order of the priorities.
///
/// The fluid model is solved goal by goal. Each solved goal h may from then on get worse by its
/// tolerance only; the dual of that limit while a later goal g is solved, π[h,g], is what insisting
/// on h costs g. A rota that is best in the order is best for every stage's
/// goal(g) + Σ_h π[h,g] goal(h), and so for their sum with any positive worths c:
///
///     weight(h) = c(h) + Σ_{g after h} c(g) · π[h,g]
///
/// which is what is returned, the prices with a margin. In weighted mode the worths are the
/// weights. Bounds and gaps hold for whatever weights are used.
struct PriorityPrices {
  let problem: RotaProblem
  let coverage: CoverageModel
  let solving: any LPSolving
  let cancel: CancelFlag

  /// A price is raised by this much, because the fluid model is a little too good to be true.
  private let margin = 0.1
  /// No goal weighs more than this many times its worth: beyond, numbers lose their meaning.
  private let mostTimesWorth = 1000.0

  /// The weights, in the order of the priorities.
  func weights() throws -> [Double] {
    let steps = problem.site.priorities.steps
    let worths = steps.map(\.worth)
    guard problem.site.priorities.mode == .ordered, steps.count > 1 else { return worths }
    let prices = try stagePrices()
    return steps.indices.map { goal in
      let price = prices.indices.reduce(0.0) { sum, stage in
        stage > goal ? sum + worths[stage] * prices[stage][goal] : sum
      }
      return min(worths[goal] + (1 + margin) * price, mostTimesWorth * max(worths[goal], 1))
    }
  }

  /// By stage, then goal: what a unit of the goal costs the stage's own goal.
  private func stagePrices() throws -> [[Double]] {
    let stages = FluidStages(
      model: FluidModel(problem: problem, coverage: coverage),
      steps: problem.site.priorities.steps,
      solving: solving,
      cancel: cancel
    )
    var prices: [[Double]] = []
    _ = try stages.run(Array(stages.steps.indices)) { stage, _, solver in
      prices.append(stages.model.goals.map { max(0, -solver.reducedCost(of: $0)) })
      prices[stage][stage] = 0
    }
    return prices
  }
}
