/// What the judge says of a rota.
public struct CheckReport: Sendable {
  /// Every broken rule, at every place; soft ones are apart.
  public var violations: [Violation]
  /// Every soft rule not kept, at every place.
  public var softBreaches: [SoftBreach]
  /// What the rota achieves and costs, by the true curves.
  public var figures: RotaFigures
  /// What is paid, entry by entry.
  public var ledger: PayLedger
  /// The goals of the site's priorities by the curves that the optimiser's objective is defined
  /// on.
  public var curveGoals: [Double]
  /// Each budget beside those of cost centres, in the site's order.
  public var budgets: [BudgetFigures]

  /// A report.
  public init(
    violations: [Violation],
    softBreaches: [SoftBreach] = [],
    figures: RotaFigures,
    ledger: PayLedger,
    curveGoals: [Double],
    budgets: [BudgetFigures] = []
  ) {
    self.violations = violations
    self.softBreaches = softBreaches
    self.figures = figures
    self.ledger = ledger
    (self.curveGoals, self.budgets) = (curveGoals, budgets)
  }

  /// Whether no rule is broken; soft ones may be.
  public var isClean: Bool { violations.isEmpty }

  /// Hours for which firm rules of presence are short of a person, or have one too many.
  public var presenceBreachHours: Double {
    violations.reduce(0) { $1.rule == .presenceTogether ? $0 + $1.amount : $0 }
  }

  /// The rules broken, each once.
  public var brokenRules: Set<Rule> { Set(violations.map(\.rule)) }

  /// The optimiser's objective of this rota, counted anew under a proof's weights: goals, firm rules
  /// of presence and budgets, in major units of money.
  public func objective(weighedAs proof: Proof) -> Double {
    objective(weights: proof.weights) + proof.presenceWeight * presenceBreachHours
      + budgetCost(hardWeight: proof.budgetWeight)
  }

  /// What money above budgets costs beside its pay, in major units.
  public func budgetCost(hardWeight: Double) -> Double {
    budgets.reduce(0) { $0 + $1.cost(hardWeight: hardWeight) }
  }

  /// The goals' part of the optimiser's objective of this rota, counted anew: Σ weight(g) · goal(g)
  /// over the goals by curve, in major units of money.
  public func objective(weights: [Double]) -> Double {
    zip(weights, curveGoals).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
