import Demand
public import Planning
public import Rostering

/// What a rule costs: the site without it, and how the rota found there compares with the plan.
public struct RuleTrial {
  /// The site of the plan.
  public let site: Site
  /// The rule's name: one of people, or one of presence.
  public let rule: String
  /// For whom it is left out; nil for everyone.
  public let person: PersonID?

  /// A trial without a rule.
  public init(site: Site, rule: String, person: PersonID? = nil) {
    (self.site, self.rule, self.person) = (site, rule, person)
  }

  /// The names of all rules that can be left out, of one person where one is given.
  public static func names(at site: Site, of person: PersonID? = nil) -> [String] {
    let people = person.map { [site[$0]] } ?? site.people
    var names: [String] = []
    let presence = person == nil ? site.presenceRules.map(\.name) : []
    for name in people.flatMap({ site.rules(of: $0).map(\.name) }) + presence
    where !names.contains(name) { names.append(name) }
    return names
  }

  /// The site without the rule, its goals weighed as they were in the plan.
  public func site(weights: [Double]) -> Site {
    var without = site
    for index in without.people.indices where person.map({ $0.index == index }) ?? true {
      without.people[index].waivedRules.insert(rule)
    }
    if person == nil { without.presenceRules.removeAll { $0.name == rule } }
    without.priorities = Priorities(
      mode: .weighted,
      steps: zip(site.priorities.steps, weights).map { step, weight in
        Priority(goal: step.goal, tolerance: step.tolerance, worth: weight)
      }
    )
    return without
  }

  /// The plan against the rota found without the rule.
  ///
  /// The plan itself keeps all other rules, so that it counts as found too.
  public func explanation(
    plan: Rota,
    proof: Proof,
    found: Rota,
    foundProof: Proof
  ) -> RuleExplanation {
    let without = site(weights: proof.weights)
    let check = RotaCheck(site: without, coverage: CoverageModel(site: without))
    let before = RotaCheck(site: site, coverage: CoverageModel(site: site)).report(on: plan)
    let (own, other) = (check.report(on: plan), check.report(on: found))
    let ownObjective = own.objective(weighedAs: proof)
    let keepsPlan = ownObjective <= foundProof.objective + 0.005
    var best = foundProof
    if keepsPlan { best.objective = ownObjective }
    let isPresence = site.presenceRules.contains { $0.name == rule }
    let holders = site.people.count { site.rules(of: $0).contains { $0.name == rule } }
    return RuleExplanation(
      rule: rule,
      person: person,
      heldBy: isPresence ? nil : holders,
      with: proof,
      without: best,
      difference: GoalCost(
        from: before,
        to: keepsPlan ? own : other,
        weights: proof.weights,
        presenceWeight: proof.presenceWeight,
        budgetWeight: proof.budgetWeight
      ),
      keepsPlan: keepsPlan
    )
  }
}
