import Planning

/// What a unit of each goal weighs in the one objective that the engine minimises, in major units
/// of money.
struct GoalWeights: Sendable {
  /// For each queue: a promised contact missed, or (given requirement) a unit of gap cost.
  var standards: [Double]
  /// A unit of pay above a budget.
  var budget: Double
  /// A unit of pay.
  var cost: Double
  /// A point of a wish not granted.
  var wishes: Double

  /// Reads the weights of a site's priorities, in their order, into places the engine can use.
  init(site: Site, weights: [Double]) {
    standards = Array(repeating: 0, count: site.queues.count)
    (budget, cost, wishes) = (0, 0, 0)
    for (step, weight) in zip(site.priorities.steps, weights) {
      switch step.goal {
      case .standards(let queues):
        for queue in queues { standards[queue.index] += weight }
      case .budget: budget += weight
      case .cost: cost += weight
      case .wishes: wishes += weight
      }
    }
  }
}
