import Planning
public import Rostering

extension ExplanationJSON {
  /// Name and version of the schema of an explanation of the priorities.
  public static let prioritiesSchema = "rota-explain-priorities/1"

  /// What each step of the priorities costs the others.
  public func text(_ found: PriorityExplanation) -> String {
    let steps = plan.site.priorities.steps
    let words = GoalAmountWords(site: plan.site)
    let goals = steps.enumerated().map { place, step -> JSONValue in
      .object([
        "step": .integer(place + 1), "goal": .string(words.short(step.goal)),
        "unit": .string(words.unit(step.goal)), "tolerance": .number(step.tolerance),
        "weight": .number(found.plan.proof.weights[place]),
        "best_in_order": .number(found.estimates[place]),
        "plan": .number(found.plan.goals[place]),
      ])
    }
    return JSONWriter.text(
      .object([
        "schema": .string(Self.prioritiesSchema), "plan": .string(plan.name),
        "site": .string(plan.site.name), "currency": .string(plan.site.currency.code),
        "goals": .array(goals), "proof": value(found.plan.proof),
        "steps": .array(found.steps.map { value($0, of: found) }),
      ])
    )
  }

  private func value(
    _ step: PriorityExplanation.Step,
    of found: PriorityExplanation
  ) -> JSONValue {
    .object([
      "step": .integer(step.place + 1),
      "best_if_last": .array(step.estimates.map(JSONValue.number)),
      "costs": .array(found.estimatedCosts(of: step).map(JSONValue.number)),
      "planned_if_last": .optional(step.planned) { planned in
        .object([
          "goals": .array(planned.goals.map(JSONValue.number)), "proof": value(planned.proof),
        ])
      },
      "planned_costs": .optional(found.plannedCosts(of: step)) {
        .array($0.map(JSONValue.number))
      },
    ])
  }
}
