import Optimising
import Planning
import Publishing
import Rostering

/// Plans again without a rule and compares.
struct RuleQuestion {
  let door: PlanDoor
  let search: SearchOptions
  let isQuiet: Bool

  /// What the rule costs.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func answer(_ rule: String, of person: PersonID?) throws -> RuleExplanation {
    let trial = RuleTrial(site: door.site, rule: rule, person: person)
    let proof = door.record.proof
    let engine = PlanEngine(site: trial.site(weights: proof.weights), settings: settings)
    let found = try engine.run(isQuiet: isQuiet)
    return trial.explanation(
      plan: door.record.rota,
      proof: proof,
      found: found.rota,
      foundProof: found.proof
    )
  }

  /// As the plan was searched, unless a time or an effort is given.
  private var settings: OptimiserSettings {
    let asked = door.record.search
    guard search.time == nil, search.effort == nil else {
      return search.settings(mostChanges: asked.mostChanges)
    }
    return OptimiserSettings(
      seconds: asked.seconds,
      effort: asked.effort,
      gap: asked.gap,
      seed: asked.seed,
      threads: search.threads,
      mostChanges: asked.mostChanges
    )
  }
}
