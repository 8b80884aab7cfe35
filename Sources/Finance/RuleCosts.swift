import Optimising
public import Planning
public import Rostering

/// What each rule of a plan costs: planned again without it.
public struct RuleCosts {
  /// More rules are not tried; each takes a search.
  public static let most = 20

  private let site: Site
  private let plan: Rota
  private let proof: Proof
  private let solve: BudgetTrials.Solve

  /// The rules of a plan.
  public init(site: Site, plan: Rota, proof: Proof, solve: @escaping BudgetTrials.Solve) {
    (self.site, self.plan, self.proof, self.solve) = (site, plan, proof, solve)
  }

  /// Each rule, those that are proven to cost most first.
  public func explanations() throws -> [RuleExplanation] {
    let found = try RuleTrial.names(at: site).prefix(Self.most).map { name in
      let trial = RuleTrial(site: site, rule: name)
      let result = try solve(trial.site(weights: proof.weights), plan, nil)
      return trial.explanation(
        plan: plan,
        proof: proof,
        found: result.rota,
        foundProof: result.proof
      )
    }
    func saved(_ rule: RuleExplanation) -> Double {
      rule.with.objective - rule.without.objective
    }
    return found.sorted {
      (-$0.proven.lowerBound, -saved($0), $0.rule) < (-$1.proven.lowerBound, -saved($1), $1.rule)
    }
  }
}
