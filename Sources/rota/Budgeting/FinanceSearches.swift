import Demand
import Finance
import GLPKSolving
import LinearPrograms
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
  /// How many rotas the curve has; nil without one.
  var curveCount: Int?

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

  /// The linear program for every cap; nil where it is too large for the time of a search.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func relaxed() throws -> RelaxedCurve? {
    do {
      let relaxation = try BudgetRelaxation(
        site: door.site,
        coverage: CoverageModel(site: door.site),
        weights: door.record.proof.weights,
        solving: GLPKSolver()
      )
      let work = settings.effort.map(Double.init) ?? settings.seconds ?? .infinity
      guard relaxation.isWithinReach(of: 4 * work) else { return nil }
      let end = settings.seconds.map { ContinuousClock.now + .seconds(3 * $0) }
      var slices = 0
      return try relaxation.curve(from: door.record.rota) {
        slices += 1
        guard let effort = settings.effort else { return end.map { $0 > .now } ?? true }
        return slices <= 400 * effort
      }
    } catch is ImpossiblePeople, is ForeignShift {
      return nil
    } catch {
      Console.tell(["The linear program: \(error)"])
      throw ExitStatus.noRota
    }
  }

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

  private func solve(_ site: Site, _ start: Rota?, _ last: PlanResult?) throws -> PlanResult {
    try PlanEngine(site: site, settings: settings).run(from: start, after: last, isQuiet: isQuiet)
  }

  /// A curve of any number of rotas takes no longer than three plans; each starts from the one before.
  private var seconds: Double {
    let plan = door.record.search.seconds ?? 60
    return curveCount.map { min(Self.usualSeconds, 3 * plan / Double($0)) } ?? Self.usualSeconds
  }

  private var settings: OptimiserSettings {
    var settings = search.settings(mostChanges: door.record.search.mostChanges)
    settings.weights = door.record.proof.weights
    if search.time == nil, search.effort == nil { settings.seconds = seconds }
    return settings
  }
}
