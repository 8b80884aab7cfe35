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
  /// A changed shift.
  var stability = 0.0
  /// An hour of fairness lacking.
  var fairness = 0.0
  /// An hour of presence beyond what a queue needs.
  var surplus = 0.0
  /// An hour for which a firm rule of presence is broken by one person, or a changed shift beyond
  /// the most allowed.
  var firm = 0.0
  /// A unit of money above a hard budget.
  var firmMoney = 0.0

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
      case .stability: stability += weight
      case .fairness: fairness += weight
      case .surplus: surplus += weight
      }
    }
  }
}

extension GoalWeights {
  /// The weights with one for firm rules of what people share that no other goal can outbid.
  ///
  /// An hour of a breach weighs more than what anyone could gain on a queue in twenty, and their
  /// pay for as long.
  func withFirm(_ site: Site, _ tables: CurveTables) -> GoalWeights {
    let hasFirm = site.presenceRules.contains { $0.force.strength == nil }
    let hasHard = site.budgets.contains { $0.keeping == .hard }
    var result = self
    if hasFirm || site.people.contains(where: { !$0.before.isEmpty }) {
      result.firm = firm(site, tables)
    }
    if hasHard {
      // Whoever comes an hour less saves at least an hour of the lowest pay.
      let rates = site.people.map { site.payPerHour(of: $0, on: site.horizon.firstDay) }
      let lowest = rates.filter { $0 > .zero }.min().map { site.currency.major($0) } ?? 1
      result.firmMoney = max(100, (firm(site, tables) / max(lowest, 0.01)).rounded(.up))
    }
    return result
  }

  private func firm(_ site: Site, _ tables: CurveTables) -> Double {
    let gains = tables.tailCost.indices.map { cell in
      tables.isOpen(cell) ? tables.ownCost(cell, 0) - tables.ownCost(cell, 1) : 0
    }
    let contacts = tables.windows.flatMap { window in
      window.cells.map { cell in
        window.weight * (tables.servedContacts(cell, 1) - tables.servedContacts(cell, 0))
      }
    }
    let most = max(gains.max() ?? 0, contacts.max() ?? 0) / site.horizon.interval.hours
    let rates = site.people.map { site.payPerHour(of: $0, on: site.horizon.firstDay) }
    let pay = (site.contracts.map(\.payPerHour) + rates).max().map { site.currency.major($0) } ?? 0
    return (20 * (most + pay * (cost + budget) + 5 * wishes + stability + fairness)).rounded(.up)
  }
}
