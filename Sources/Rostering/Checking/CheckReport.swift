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

  /// A report.
  public init(
    violations: [Violation],
    softBreaches: [SoftBreach] = [],
    figures: RotaFigures,
    ledger: PayLedger,
    curveGoals: [Double]
  ) {
    self.violations = violations
    self.softBreaches = softBreaches
    self.figures = figures
    self.ledger = ledger
    self.curveGoals = curveGoals
  }

  /// Whether no rule is broken; soft ones may be.
  public var isClean: Bool { violations.isEmpty }

  /// Hours for which firm rules of presence are short of a person, or have one too many.
  public var presenceBreachHours: Double {
    violations.reduce(0) { $1.rule == .presenceTogether ? $0 + $1.amount : $0 }
  }

  /// The rules broken, each once.
  public var brokenRules: Set<Rule> { Set(violations.map(\.rule)) }

  /// The optimiser's objective of this rota, counted anew: Σ weight(g) · goal(g) over the goals by
  /// curve, in major units of money.
  public func objective(weights: [Double]) -> Double {
    zip(weights, curveGoals).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
