import Planning
public import Rostering

/// What each step of the priorities costs those after it, as plain text of 80 columns.
public struct PriorityExplanationText {
  private let plan: ExplainedPlan
  private let found: PriorityExplanation

  /// The text of an explanation.
  public init(_ plan: ExplainedPlan, _ explanation: PriorityExplanation) {
    (self.plan, found) = (plan, explanation)
  }

  /// The text.
  public var text: String {
    let sections = [heading, table] + found.steps.map(lines) + [TextLines.wrapped(method)]
    return sections.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var words: GoalAmountWords { GoalAmountWords(site: plan.site) }
  private var goals: [Goal] { plan.site.priorities.steps.map(\.goal) }

  private var heading: [String] {
    TextLines.wrapped(
      "\(plan.site.name), \(plan.name): what each step of the priorities costs the others"
    )
  }

  private var table: [String] {
    let names = GoalWords(site: plan.site)
    var table = TextTable([
      ("Step", .left), ("", .left), ("In order", .right), ("The plan", .right), ("Weight", .right),
    ])
    for (place, goal) in goals.enumerated() {
      table.add([
        "\(place + 1)", String(names.name(goal).prefix(38)),
        words.number(found.estimates[place], of: goal),
        words.number(found.plan.goals[place], of: goal),
        Decimals.text(found.plan.proof.weights[place], digits: 2),
      ])
    }
    return table.lines
  }

  // MARK: A step

  private func lines(_ step: PriorityExplanation.Step) -> [String] {
    let sentence = PriorityStepWords(words: words, goals: goals, place: step.place)
    var lines = TextLines.wrapped(
      sentence.text(found.estimatedCosts(of: step)),
      first: "\(step.place + 1) ",
      margin: 2
    )
    if let planned = step.planned, let costs = found.plannedCosts(of: step) {
      let opening =
        "Two rotas (\(gap(found.plan.proof)) with it there, "
        + "\(gap(planned.proof)) with it last) say that it "
      lines += TextLines.wrapped(opening + sentence.changes(costs) + ".", first: "  ")
    }
    return lines
  }

  private func gap(_ proof: Proof) -> String {
    guard proof.boundSource != .none else { return "nothing proven" }
    return "gap " + Decimals.percent((proof.gap * 10_000).rounded(.up) / 10_000, digits: 2)
  }

  /// What was measured, so that nobody takes it for more.
  private var method: String {
    let isPlanned = found.steps.contains { $0.planned != nil }
    let opening =
      "'In order' is the best that each goal can have at its turn, those before it kept within "
      + "their tolerance; each step is compared with the same when it comes last. Linear programs "
      + "tell both, in a model where a person's hours can be spread over the days and times they "
      + "may work at will: rests, runs and whole shifts do not bind there, so that real rotas reach "
      + "less and may differ otherwise. 'Weight' is what a unit of the goal weighs in the plan, in "
      + "\(plan.site.currency.code)."
    return opening
      + (isPlanned
        ? " The two rotas were each searched for; what lies within their gaps may be chance."
        : " With --time or --effort a rota is planned for each step moved to the end, too.")
  }
}

/// What having one step in its place costs and saves, in words.
struct PriorityStepWords {
  let words: GoalAmountWords
  let goals: [Goal]
  let place: Int

  /// `Keeping complaints first costs 41.0 contacts missed on voice; it saves 35.2 …`.
  func text(_ costs: [Double]) -> String {
    let opening =
      place == 0
      ? "Keeping \(words.short(goals[0])) first"
      : "Keeping \(words.short(goals[place])) in place \(place + 1), not last,"
    return "\(opening) \(changes(costs))."
  }

  /// `costs …; it saves …`, or that nothing changes.
  func changes(_ costs: [Double]) -> String {
    let worse = zip(costs, goals).compactMap { words.amount(max(0, $0), of: $1) }
    let better = zip(costs, goals).compactMap { words.amount(max(0, -$0), of: $1) }
    switch (worse.isEmpty, better.isEmpty) {
    case (true, true): return "costs the others nothing, and saves nothing"
    case (true, false): return "costs the others nothing, and saves \(Self.listed(better))"
    case (false, true): return "costs \(Self.listed(worse)), and saves nothing"
    case (false, false): return "costs \(Self.listed(worse)); it saves \(Self.listed(better))"
    }
  }

  private static func listed(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
