import Planning
public import Rostering

/// Explanations for programs: the same as the texts say, and all of it.
public struct ExplanationJSON {
  /// Name and version of the schema of a day's explanation.
  public static let daySchema = "rota-explain-day/1"
  /// Name and version of the schema of a queue's explanation.
  public static let queueSchema = "rota-explain-queue/1"
  /// Name and version of the schema of a rule's explanation.
  public static let ruleSchema = "rota-explain-rule/1"

  let plan: ExplainedPlan

  /// The JSON of explanations of a plan.
  public init(_ plan: ExplainedPlan) { self.plan = plan }

  private var clock: WallClock { WallClock(horizon: plan.site.horizon) }
  private var site: Site { plan.site }

  // MARK: A day

  /// Why a person works what they work.
  public func text(_ day: PersonDayExplanation) -> String {
    JSONWriter.text(
      .object([
        "schema": .string(ExplanationJSON.daySchema), "plan": .string(plan.name),
        "site": .string(site.name), "person": .string(plan.id(day.person)),
        "currency": .string(site.currency.code),
        "date": .string(date(day.day)), "shift": value(day.shift),
        "serving": .array(day.serving.map(value)),
        "without_shift": .optional(day.without, value),
        "options": .array(day.options.map(value)), "day_off": value(day.dayOff),
        "possible_choices": .integer(day.possibleChoices),
        "settled": .optional(day.settled, value),
        "alternatives": .array(day.alternatives.map(value)),
        "colleagues": .array(day.colleagues.map(value)),
        "colleagues_able": .integer(day.ableCount),
        "colleagues_without_competence": .integer(day.unskilledCount),
      ])
    )
  }

  private func value(_ option: PersonDayExplanation.Option) -> JSONValue {
    .object(["shift": value(option.shift), "obstacles": .array(option.obstacles.map(value))])
  }

  private func value(_ other: PersonDayExplanation.Alternative) -> JSONValue {
    .object([
      "shift": value(other.shift), "other_days": .array(other.otherDays.map(value)),
      "cost": value(other.cost),
    ])
  }

  private func value(_ other: PersonDayExplanation.Colleague) -> JSONValue {
    .object([
      "person": .string(plan.id(other.person)), "shift": value(other.own),
      "other_days": .array(other.otherDays.map(value)),
      "for_person": .array(other.forPerson.map(value)), "cost": .optional(other.cost, value),
      "obstacles": .array(other.obstacles.map(value)),
    ])
  }

  // MARK: A queue

  /// Why a queue has the people it has.
  public func text(_ queue: QueueExplanation) -> String {
    let start = site.horizon.start(of: queue.interval)
    return JSONWriter.text(
      .object([
        "schema": .string(ExplanationJSON.queueSchema), "plan": .string(plan.name),
        "site": .string(site.name), "queue": .string(site[queue.queue].name),
        "currency": .string(site.currency.code),
        "start": .string(clock.iso(start)),
        "end": .string(clock.iso(start + site.horizon.interval)),
        "open": .bool(queue.isOpen), "required": .integer(queue.required),
        "planned": .number(queue.planned), "missing": .number(queue.missing),
        "contacts": .number(queue.contacts), "served": .number(queue.served),
        "served_if_met": .number(queue.servedIfMet),
        "serving": .array(queue.serving.map { .string(plan.id($0)) }),
        "candidates": .array(queue.candidates.map(value)),
      ])
    )
  }

  private func value(_ candidate: QueueExplanation.Candidate) -> JSONValue {
    var fields: [String: JSONValue] = [
      "person": .string(plan.id(candidate.person)),
      "changes": .array(candidate.changes.map(value)), "cost": .optional(candidate.cost, value),
      "obstacles": .array(candidate.obstacles.map(value)),
      "queue": .null, "name": .null, "start": .null, "end": .null,
    ]
    func stretch(_ kind: String, _ name: String?, _ span: Span) {
      fields["doing"] = .string(kind)
      fields["name"] = .optional(name, JSONValue.string)
      (fields["start"], fields["end"]) = (
        .string(clock.iso(span.lowerBound)), .string(clock.iso(span.upperBound))
      )
    }
    switch candidate.doing {
    case .serving(let queue):
      fields["doing"] = .string("serving")
      fields["queue"] = .string(site[queue].name)
    case .idle: fields["doing"] = .string("no_queue")
    case .onBreak(let name, let span): stretch("break", name, span)
    case .activity(let name, let span): stretch("activity", name, span)
    case .standby(let span): stretch("standby", nil, span)
    case .otherTime(let span): stretch("other_time", nil, span)
    case .absent(let kind, let span): stretch(kind.rawValue, nil, span)
    case .notEmployed: fields["doing"] = .string("not_employed")
    case .dayOff: fields["doing"] = .string("day_off")
    }
    return .object(fields)
  }

  // MARK: A rule

  /// What a rule costs.
  public func text(_ rule: RuleExplanation) -> String {
    let most = rule.proven.upperBound
    return JSONWriter.text(
      .object([
        "schema": .string(ExplanationJSON.ruleSchema), "plan": .string(plan.name),
        "site": .string(site.name), "rule": .string(rule.rule),
        "currency": .string(site.currency.code),
        "person": .optional(rule.person) { .string(plan.id($0)) },
        "held_by": .optional(rule.heldBy, JSONValue.integer), "with": value(rule.with),
        "without": value(rule.without), "difference": value(rule.difference),
        "costs_at_least": .number(rule.proven.lowerBound),
        "costs_at_most": most < .infinity ? .number(most) : .null,
        "within_gaps": .bool(rule.isWithinGaps), "keeps_plan": .bool(rule.keepsPlan),
      ])
    )
  }

  func value(_ proof: Proof) -> JSONValue {
    let isProven = proof.boundSource != .none
    return .object([
      "objective": .number(proof.objective), "bound": isProven ? .number(proof.bound) : .null,
      "gap": isProven ? .number(proof.gap) : .null,
    ])
  }

  // MARK: Parts

  private func date(_ day: Int) -> String { site.horizon.date(ofDay: day).description }

  private func value(_ shift: Shift?) -> JSONValue {
    .optional(shift) { shift in
      .object([
        "date": .string(date(shift.day)), "pattern": .string(site[shift.pattern].name),
        "start": .string(clock.iso(shift.span.lowerBound)),
        "end": .string(clock.iso(shift.span.upperBound)),
        "paid_minutes": .integer(shift.paid.count),
      ])
    }
  }

  private func value(_ block: ServingBlock) -> JSONValue {
    .object([
      "queue": .optional(block.queue) { .string(site[$0].name) },
      "start": .string(clock.iso(block.span.lowerBound)),
      "end": .string(clock.iso(block.span.upperBound)),
    ])
  }

  private func value(_ change: PersonDayExplanation.ChangedDay) -> JSONValue {
    .object([
      "date": .string(date(change.day)), "before": value(change.before),
      "after": value(change.after),
    ])
  }

  private func value(_ obstacle: Obstacle) -> JSONValue {
    .object([
      "rule": .string(obstacle.rule.rawValue), "name": .optional(obstacle.name, JSONValue.string),
      "date": .optional(obstacle.day) { .string(date($0)) },
      "sentence": .string(obstacle.sentence),
    ])
  }

  private func value(_ cost: GoalCost) -> JSONValue {
    func queues(_ values: [Double]) -> JSONValue {
      .object(
        Dictionary(
          zip(site.queues.map(\.name), values.map(JSONValue.number)),
          uniquingKeysWith: { first, _ in first }
        )
      )
    }
    return .object([
      "objective": .number(cost.objective), "missed": queues(cost.missed),
      "requirement_cost": queues(cost.requirementCost), "pay": .integer(cost.pay.minorUnits),
      "over_budget": .integer(cost.overBudget.minorUnits), "wishes": .number(cost.wishes),
      "broken": .array(cost.broken.map(JSONValue.string)),
    ])
  }
}
