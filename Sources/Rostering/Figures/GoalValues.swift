import Planning

/// What the goals are counted from, once the rota has been counted out.
struct GoalBasis {
  /// By queue: contacts missed and the cost of a given requirement's gaps, in major units.
  var standards: [Double]
  var overBudget: Money
  var pay: Money
  /// Strength of the wishes not granted and points of the soft rules not kept.
  var wishPoints: Double
  var changedShifts: Int
  var fairness: [FairnessFigures]
  var surplusHours: Double
}

extension RotaCheck {
  /// The value of each goal of the site's priorities, in their order and unit.
  func goalValues(_ basis: GoalBasis) -> [Double] {
    site.priorities.steps.map { step in
      switch step.goal {
      case .standards(let queues): queues.reduce(0) { $0 + basis.standards[$1.index] }
      case .budget: site.currency.major(basis.overBudget)
      case .cost: site.currency.major(basis.pay)
      case .wishes: basis.wishPoints
      case .stability: Double(basis.changedShifts)
      case .fairness: basis.fairness.reduce(0) { $0 + $1.value }
      case .surplus: basis.surplusHours
      }
    }
  }
}
