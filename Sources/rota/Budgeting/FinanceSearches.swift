import Finance
import Optimising
import Planning
import Publishing
import Rostering

/// Searches for the questions of finance, each started from what is known.
struct FinanceSearches {
  /// How long a search takes where nothing is said.
  private static let usualSeconds = 10.0

  let door: PlanDoor
  let search: SearchOptions
  let isQuiet: Bool

  /// What a step of 100 of money is worth.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func price() throws -> BudgetPrice {
    let hundred = Money(minorUnits: 100 * door.site.currency.minorPerMajor)
    return try trials.price(step: hundred)
  }

  /// Service against money.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func curve(_ count: Int) throws -> BudgetCurve { try trials.curve(count) }

  /// What each rule costs.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func rules() throws -> [RuleExplanation] {
    try RuleCosts(
      site: door.site,
      plan: door.record.rota,
      proof: door.record.proof,
      solve: solve
    )
    .explanations()
  }

  private var trials: BudgetTrials {
    BudgetTrials(
      site: door.site,
      plan: door.record.rota,
      weights: door.record.proof.weights,
      solve: solve
    )
  }

  private func solve(_ site: Site, _ start: Rota?) throws -> PlanResult {
    try PlanEngine(site: site, settings: settings).run(from: start, isQuiet: isQuiet)
  }

  private var settings: OptimiserSettings {
    var settings = search.settings(mostChanges: door.record.search.mostChanges)
    settings.weights = door.record.proof.weights
    if search.time == nil, search.effort == nil { settings.seconds = Self.usualSeconds }
    return settings
  }
}
