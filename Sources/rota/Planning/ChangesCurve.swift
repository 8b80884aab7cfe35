import Demand
import Optimising
import Planning
import Publishing
import Rostering

/// A plan for each of several limits on changed shifts, each searched for from the one before.
struct ChangesCurve {
  let site: Site
  let settings: OptimiserSettings
  let limits: [Int]
  /// What people have, to start from.
  var kept: Rota?

  /// The points in the order of the limits, and the last plan.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func run(isQuiet: Bool) throws -> (points: [ChangesCurveText.Point], last: PlanResult)? {
    var points: [ChangesCurveText.Point] = []
    var last: PlanResult?
    let check = RotaCheck(site: site, coverage: CoverageModel(site: site))
    for limit in limits {
      // Limits below the least that rules, leave and pins allow are all that least: one plan.
      let allowed = last?.leastChanges.limit(limit) ?? limit
      if let before = points.last, last?.leastChanges.limit(before.limit) == allowed {
        var same = before
        same.limit = limit
        points.append(same)
        continue
      }
      var settings = settings
      settings.mostChanges = limit
      let engine = PlanEngine(site: site, settings: settings)
      let result = try engine.run(from: last?.rota, keeping: kept, isQuiet: isQuiet)
      let report = check.report(on: result.rota)
      points.append(
        ChangesCurveText.Point(
          limit: limit,
          changed: report.figures.changedShifts ?? 0,
          goals: report.figures.goals,
          objective: result.proof.objective,
          bound: result.proof.boundSource == .none ? nil : result.proof.bound
        )
      )
      last = result
      if result.proof.stopped == .interrupted { break }
    }
    return last.map { (points, $0) }
  }
}
