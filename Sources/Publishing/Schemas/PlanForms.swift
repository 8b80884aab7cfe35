import Rostering

/// The forms of what is said of a plan.
enum PlanForms {
  static let site = OutputForm.object([
    ("name", .text), ("zone", .text), ("first_day", .date), ("days", .whole),
    ("interval_minutes", .whole), ("currency", .text), ("currency_digits", .whole),
  ])

  static let search = OutputForm.object([
    ("seconds", .orNull(.number)), ("effort", .orNull(.whole)), ("gap", .number), ("seed", .text),
    ("most_changes", .orNull(.whole)),
  ])

  static let proof = OutputForm.object([
    ("objective", .number), ("bound", .orNull(.number)), ("gap", .orNull(.number)),
    ("bound_source", .words(["none", "lagrangian", "linearProgram", "branchAndPrice"])),
    ("stopped", .words(["gapReached", "effortSpent", "timeUp", "interrupted"])),
    ("weights", .list(.number)), ("presence_weight", .number),
    ("budget_weight", .number),
  ])

  static let notPossible = OutputForm.list(
    .object([
      ("person", .text), ("clash", .list(.text)), ("remedies", .list(.text)), ("given", .text),
    ])
  )

  static let violations = OutputForm.list(
    .object([
      ("rule", .words(Rule.allCases.map(\.rawValue))), ("person", .orNull(.text)),
      ("date", .orNull(.date)), ("sentence", .text),
    ])
  )

  private static let dueDays = OutputForm.list(
    .object([
      ("date", .date), ("arrived", .number), ("due", .number), ("done", .number),
      ("missed", .number), ("waiting", .number),
    ])
  )

  static let figures = OutputForm.object([
    (
      "queues",
      .list(
        .object([
          ("people", .list(.number)), ("queue", .text), ("contacts", .number),
          ("promised", .number), ("served", .number), ("missed", .number),
          ("shortfall_hours", .number), ("surplus_hours", .number), ("requirement_cost", .number),
          ("due", dueDays),
        ])
      )
    ),
    (
      "centres",
      .list(
        .object([
          ("centre", .text), ("pay", .whole), ("budget", .orNull(.whole)), ("over", .whole),
        ])
      )
    ),
    (
      "budgets",
      .list(
        .object([
          ("budget", .text), ("allowed", .whole), ("committed", .whole), ("planned", .whole),
          ("over", .whole),
        ])
      )
    ),
    ("pay", .whole), ("wishes", .whole), ("wishes_granted", .whole),
    ("wishes_unmet_strength", .whole), ("goals", .list(.number)),
    ("changed_shifts", .orNull(.whole)),
    (
      "fairness",
      .list(
        .object([
          ("measure", .text), ("group", .text), ("most", .text), ("largest", .number),
          ("least", .text), ("smallest", .number), ("value", .number),
        ])
      )
    ),
  ])

  /// A stretch of time of rota.json with more keys.
  private static func stretch(_ fields: [(String, OutputForm)]) -> OutputForm {
    .object(
      fields + [
        ("start", .instant), ("end", .instant), ("start_minute", .whole), ("end_minute", .whole),
      ]
    )
  }

  private static let lines = OutputForm.list(
    .object([
      ("person", .text),
      (
        "shifts",
        .list(
          stretch([
            ("date", .date), ("pattern", .text), ("paid_minutes", .whole),
            ("breaks", .list(stretch([("name", .text), ("paid", .flag)]))),
            ("activities", .list(stretch([("name", .text)]))),
          ])
        )
      ),
      ("serving", .list(stretch([("queue", .orNull(.text))]))),
    ])
  )

  private static let common: [(String, OutputForm)] = [
    ("site", site), ("search", search), ("proof", proof), ("figures", figures),
    ("not_possible", notPossible), ("prices", .orNull(PriceForms.prices)),
  ]

  static let rota = OutputForm.document(RotaJSONFile.schema, common + [("lines", lines)])

  static let plan = OutputForm.document(
    PlanJSON.schema,
    common + [("plan", .text), ("people", .whole), ("shifts", .whole), ("broken", violations)]
  )

  static let verify = OutputForm.document(
    VerdictJSON.schema,
    [
      ("plan", .text), ("site", site), ("holds", .flag), ("all_possible", .flag),
      ("rules_checked", .whole), ("complaints", .list(.text)), ("not_possible", notPossible),
      ("presence_not_kept", violations), ("proof", proof),
    ]
  )
}
