import Rostering

/// The form of what is said of contingencies.
enum ContingencyForms {
  private static let level = OutputForm.words(AnswerLevel.allCases.map(\.rawValue))

  private static let finding = OutputForm.object([
    ("kind", .words(["standard", "shortfall", "budget", "wait"])), ("queue", .orNull(.text)),
    ("holds", .flag), ("value", .number), ("limit", .number), ("lack", .number),
    ("sentence", .text),
  ])

  private static let taken = OutputForm.object([
    ("kind", .text), ("person", .orNull(.text)), ("name", .orNull(.text)), ("words", .text),
    ("from", .whole), ("to", .whole), ("ask_by", .whole), ("cost", .whole), ("count", .number),
  ])

  private static let scenario = OutputForm.object([
    ("name", .text), ("source", .words(["risk", "person", "team", "pair", "draw"])),
    ("group", .text), ("violations", .list(.text)),
    (
      "curve",
      .list(.object([("people", .whole), ("lack", .number), ("attained", .list(.number))]))
    ),
    (
      "timeline",
      .orNull(
        .object([
          ("from", .whole), ("step", .whole),
          (
            "rows",
            .list(
              .object([
                ("queue", .whole), ("wanted", .list(.number)),
                ("people", .list(.list(.number))),
              ])
            )
          ),
        ])
      )
    ),
    (
      "levels",
      .list(
        .object([
          ("level", level), ("holds", .flag), ("findings", .list(finding)),
          ("attained", .list(.number)), ("short_hours", .list(.number)), ("cost", .whole),
          ("taken", .list(taken)), ("people_changed", .whole),
        ])
      )
    ),
  ])

  private static let risk = OutputForm.object([
    ("name", .text), ("owner", .text), ("likelihood", .number), ("trigger", .text),
    ("draws", .whole), ("holding", .named(.number)), ("confidence", .number),
    ("held_at", .orNull(level)), ("expected_cost", .whole), ("high_cost", .whole),
    ("told", scenario),
  ])

  private static let drawn = OutputForm.object([
    ("count", .whole), ("holding", .named(.number)), ("holding_error", .named(.number)),
    (
      "service",
      .list(
        .object([
          ("queue", .text),
          (
            "quantiles",
            .list(
              .object([
                ("at", .number), ("value", .number), ("lower", .number), ("upper", .number),
              ])
            )
          ),
        ])
      )
    ),
    ("expected_cost", .number), ("expected_cost_error", .number), ("median_cost", .whole),
    ("high_cost", .whole), ("worst_cost", .whole),
    (
      "regret",
      .orNull(
        .object([
          ("weeks", .whole), ("holding", .number), ("holding_foreseen", .number),
          ("attained", .list(.number)), ("attained_error", .list(.number)), ("cost", .number),
          ("people", .number),
        ])
      )
    ),
  ])

  private static let resilience = OutputForm.object([
    ("kind", .words(["surge", "absence", "budget_cut"])), ("queue", .orNull(.text)),
    ("level", level), ("most", .number), ("is_open", .flag), ("breaks", .orNull(.text)),
    ("violations", .list(.text)),
  ])

  /// Of a report.
  static let report = OutputForm.object([
    ("queues", .list(.text)), ("risks", .list(risk)), ("people", .list(scenario)),
    ("teams", .list(scenario)), ("pairs", .list(scenario)), ("drawn", .orNull(drawn)),
    ("resilience", .list(resilience)), ("worst", .list(scenario)), ("faults", .list(.text)),
    ("jobs", .whole),
    ("done", .whole), ("seed", .text),
  ])

  /// Of `rota check --json`, and contingency.json.
  static let check = OutputForm.document(
    ContingencyJSON.schema,
    [("site", PlanForms.site), ("report", report)]
  )
}
