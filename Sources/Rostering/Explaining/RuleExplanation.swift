public import Planning

/// What a rule costs: the plan with it, and the best rota known without it.
public struct RuleExplanation: Sendable {
  /// The rule's name.
  public var rule: String
  /// For whom it was left out; nil for everyone.
  public var person: PersonID?
  /// How many people it holds for; nil for a rule that people keep together.
  public var heldBy: Int?
  /// The proof of the plan.
  public var with: Proof
  /// The proof of the best rota known without the rule.
  public var without: Proof
  /// What the rota without the rule differs in; negative is better.
  public var difference: GoalCost
  /// Whether no better rota than the plan itself was found without the rule.
  public var keepsPlan: Bool

  /// An explanation.
  public init(
    rule: String,
    person: PersonID?,
    heldBy: Int?,
    with: Proof,
    without: Proof,
    difference: GoalCost,
    keepsPlan: Bool
  ) {
    self.rule = rule
    self.person = person
    self.heldBy = heldBy
    self.with = with
    self.without = without
    self.difference = difference
    self.keepsPlan = keepsPlan
  }

  /// What the rule is proven to cost at least and at most, from the bounds and the rotas of both
  /// sides.
  ///
  /// The best with it lies between bound and objective of the plan, the best without it likewise,
  /// and a rule never makes a best rota better.
  public var proven: ClosedRange<Double> {
    let least = with.boundSource == .none ? 0 : max(0, with.bound - without.objective)
    guard without.boundSource != .none else { return least...Double.infinity }
    return least...max(least, with.objective - without.bound)
  }

  /// Whether the difference lies within what is not proven, so that the rule may cost nothing.
  public var isWithinGaps: Bool { proven.lowerBound <= 0.005 }
}
