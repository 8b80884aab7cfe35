/// The forms of explanations.
enum ExplanationForms {
  private static let shift = OutputForm.orNull(
    .object([
      ("date", .date), ("pattern", .text), ("start", .instant), ("end", .instant),
      ("paid_minutes", .whole),
    ])
  )

  private static let cost = OutputForm.object([
    ("objective", .number), ("missed", .named(.number)), ("requirement_cost", .named(.number)),
    ("pay", .whole), ("over_budget", .whole), ("wishes", .number), ("broken", .list(.text)),
  ])

  private static let obstacles = OutputForm.list(
    .object([
      ("rule", .text), ("name", .orNull(.text)), ("date", .orNull(.date)), ("sentence", .text),
    ])
  )

  private static let changes = OutputForm.list(
    .object([("date", .date), ("before", shift), ("after", shift)])
  )

  private static let option = OutputForm.object([("shift", shift), ("obstacles", obstacles)])

  private static let alternative = OutputForm.object([
    ("shift", shift), ("other_days", changes), ("cost", cost),
  ])

  private static let head: [(String, OutputForm)] = [
    ("plan", .text), ("site", .text), ("currency", .text),
  ]

  static let day = OutputForm.document(
    ExplanationJSON.daySchema,
    head + [
      ("person", .text), ("date", .date), ("shift", shift),
      (
        "serving",
        .list(.object([("queue", .orNull(.text)), ("start", .instant), ("end", .instant)]))
      ),
      ("without_shift", .orNull(cost)), ("options", .list(option)), ("day_off", option),
      ("possible_choices", .whole), ("settled", .orNull(alternative)),
      ("alternatives", .list(alternative)),
      (
        "colleagues",
        .list(
          .object([
            ("person", .text), ("shift", shift), ("other_days", changes), ("for_person", changes),
            ("cost", .orNull(cost)), ("obstacles", obstacles),
          ])
        )
      ),
      ("colleagues_able", .whole), ("colleagues_without_competence", .whole),
    ]
  )

  static let queue = OutputForm.document(
    ExplanationJSON.queueSchema,
    head + [
      ("queue", .text), ("start", .instant), ("end", .instant), ("open", .flag),
      ("required", .whole), ("planned", .number), ("missing", .number), ("contacts", .number),
      ("served", .number), ("served_if_met", .number), ("serving", .list(.text)),
      (
        "candidates",
        .list(
          .object([
            ("person", .text), ("changes", changes), ("cost", .orNull(cost)),
            ("obstacles", obstacles), ("queue", .orNull(.text)), ("name", .orNull(.text)),
            ("start", .orNull(.instant)), ("end", .orNull(.instant)), ("doing", .text),
          ])
        )
      ),
    ]
  )

  private static let proof = OutputForm.object([
    ("objective", .number), ("bound", .orNull(.number)), ("gap", .orNull(.number)),
  ])

  static let rule = OutputForm.document(
    ExplanationJSON.ruleSchema,
    head + [
      ("rule", .text), ("person", .orNull(.text)), ("held_by", .orNull(.whole)), ("with", proof),
      ("without", proof), ("difference", cost), ("costs_at_least", .number),
      ("costs_at_most", .orNull(.number)), ("within_gaps", .flag), ("keeps_plan", .flag),
    ]
  )

  private static let amounts = OutputForm.list(.number)

  static let priorities = OutputForm.document(
    ExplanationJSON.prioritiesSchema,
    head + [
      (
        "goals",
        .list(
          .object([
            ("step", .whole), ("goal", .text), ("unit", .text), ("tolerance", .number),
            ("weight", .number), ("best_in_order", .number), ("plan", .number),
          ])
        )
      ),
      ("proof", proof),
      (
        "steps",
        .list(
          .object([
            ("step", .whole), ("best_if_last", amounts), ("costs", amounts),
            ("planned_if_last", .orNull(.object([("goals", amounts), ("proof", proof)]))),
            ("planned_costs", .orNull(amounts)),
          ])
        )
      ),
    ]
  )
}
