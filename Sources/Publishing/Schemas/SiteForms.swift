/// The forms of what is said of a site and its files.
enum SiteForms {
  static let survey = OutputForm.document(
    SurveyJSON.schema,
    [
      ("site", PlanForms.site), ("people", .whole),
      ("contract_minutes", .object([("least", .whole), ("most", .whole)])),
      (
        "queues",
        .list(
          .object([
            ("queue", .text), ("contacts", .number), ("load_hours", .number),
            ("needed_hours", .number), ("people", .whole), ("available_hours", .number),
          ])
        )
      ),
      ("impossible", .list(.text)), ("worth_a_look", .list(.text)),
      ("not_possible", PlanForms.notPossible), ("risks", .orNull(.whole)),
    ]
  )

  static let staffing = OutputForm.document(
    StaffingJSON.schema,
    [
      ("site", PlanForms.site),
      (
        "rows",
        .list(
          .object([
            ("queue", .text), ("start", .instant), ("contacts", .number),
            ("handle_seconds", .number), ("serving", .whole), ("people", .whole),
            ("level", .orNull(.number)), ("because", .text),
          ])
        )
      ),
    ]
  )

  static let demand = OutputForm.document(
    "rota-demand/1",
    [
      ("site", .text), ("written", .orNull(.text)), ("notes", .list(.text)),
      (
        "rows",
        .list(
          .object([
            ("queue", .text), ("start", .text), ("contacts", .number), ("aht_seconds", .number),
            ("low", .number), ("high", .number),
          ])
        )
      ),
    ]
  )

  static let new = OutputForm.document(
    "rota-new/1",
    [("site", .text), ("files", .list(.text))]
  )

  static let problem = OutputForm.object([
    ("file", .orNull(.text)), ("line", .orNull(.whole)), ("column", .orNull(.whole)),
    ("value", .orNull(.text)), ("message", .text), ("hint", .orNull(.text)),
  ])

  static let problems = OutputForm.document("rota-problems/1", [("problems", .list(problem))])

  static let imported = OutputForm.document(
    "rota-import/1",
    [
      ("site", .orNull(.text)), ("written", .list(.text)),
      (
        "files",
        .list(
          .object([
            ("file", .text), ("kind", .words(["staff", "demand", "leave", "unknown"])),
            ("encoding", .text), ("delimiter", .words(["comma", "semicolon", "tab"])),
            ("rows", .whole),
            (
              "columns",
              .list(
                .object([
                  ("header", .text), ("meaning", .orNull(.text)), ("because", .text),
                ])
              )
            ),
          ])
        )
      ),
      (
        "decisions",
        .list(
          .object([
            ("kind", .words(["found", "assumed", "left_out"])), ("file", .orNull(.text)),
            ("line", .orNull(.whole)), ("sentence", .text),
          ])
        )
      ),
      ("problems", .list(problem)),
      (
        "question",
        .orNull(
          .object([
            ("file", .text), ("value", .text),
            (
              "readings",
              .list(.object([("dates", .words(["dmy", "mdy", "ymd"])), ("date", .text)]))
            ),
          ])
        )
      ),
    ]
  )

  static let reference = OutputForm.document(
    "rota-reference/1",
    [
      (
        "parts",
        .list(
          .object([
            ("title", .text),
            (
              "keys",
              .list(
                .object([
                  ("name", .text), ("form", .text), ("required", .flag),
                  ("without", .orNull(.text)), ("meaning", .text), ("example", .text),
                ])
              )
            ),
          ])
        )
      )
    ]
  )

  static let model = OutputForm.document(
    "rota-model/1",
    [
      ("folder", .text), ("files", .list(.text)), ("rows", .whole), ("columns", .whole),
      ("lines", .whole), ("coefficients", .whole), ("complete", .flag),
      ("plan_objective", .orNull(.number)), ("proof_objective", .number),
      ("optimum", .orNull(.number)), ("left_out", .orNull(.text)),
    ]
  )
}
