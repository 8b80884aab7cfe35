import Planning
public import Rostering

/// What a rule costs, as plain text of 80 columns.
public struct RuleExplanationText {
  private let plan: ExplainedPlan
  private let rule: RuleExplanation

  /// The text of an explanation.
  public init(_ plan: ExplainedPlan, _ explanation: RuleExplanation) {
    (self.plan, rule) = (plan, explanation)
  }

  /// The text.
  public var text: String {
    let sections = [heading, TextLines.wrapped(sentence), table, TextLines.wrapped(difference)]
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var words: CostWords { CostWords(site: plan.site) }

  private var heading: [String] {
    let whom = rule.person.map { plan.id($0) } ?? rule.heldBy.map { "all \($0) it holds for" }
    return TextLines.wrapped(
      "\(plan.site.name), \(plan.name): what rule \(rule.rule) costs, left out"
        + (whom.map { " for \($0)" } ?? "")
    )
  }

  /// What is known, and no more.
  var sentence: String {
    let proven = rule.proven
    let most =
      proven.upperBound < .infinity
      ? "at most \(amount(proven.upperBound))" : "an amount that nothing is proven of"
    if rule.isWithinGaps {
      let found =
        rule.keepsPlan
        ? "No better rota was found without the rule"
        : "The rota found without the rule is better by "
          + amount(rule.with.objective - rule.without.objective)
      return found + ", and the difference lies within the gaps: the rule may cost nothing, and "
        + "costs \(most) in weighed cost. A longer search, of the plan and here, tells more."
    }
    return "The rule costs at least \(amount(proven.lowerBound)) and \(most) in weighed cost; the "
      + "two rotas at hand differ by \(amount(rule.with.objective - rule.without.objective))."
  }

  private var table: [String] {
    var table = TextTable([
      ("", .left), ("with the rule", .right), ("without", .right), ("difference", .right),
    ])
    let (with, without) = (rule.with, rule.without)
    table.add([
      "weighed cost", amount(with.objective), amount(without.objective),
      words.weighed(without.objective - with.objective),
    ])
    table.add(["proven bound", bound(with), bound(without), ""])
    table.add(["gap", gap(with), gap(without), ""])
    return table.lines
  }

  private var difference: String {
    let parts = words.parts(rule.difference)
    return "Without it: " + (parts.isEmpty ? "no goal changes" : parts.joined(separator: ", "))
      + "."
  }

  private func amount(_ major: Double) -> String {
    guard major.isFinite, abs(major) < 1e15 else { return "-" }
    return plan.site.currency.text(plan.site.currency.money(major))
  }

  private func bound(_ proof: Proof) -> String {
    proof.boundSource == .none ? "-" : amount(proof.bound)
  }

  private func gap(_ proof: Proof) -> String {
    Decimals.percent((proof.gap * 10_000).rounded(.up) / 10_000, digits: 2)
  }
}
