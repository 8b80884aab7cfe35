/// The form of what changes from one plan to another.
enum ChangesForms {
  private static let plan = OutputForm.object([
    ("plan", .text), ("site", .text), ("first_day", .date), ("days", .whole), ("currency", .text),
  ])
  private static let pair = OutputForm.object([("before", .whole), ("after", .whole)])

  private static func stretch(_ fields: [(String, OutputForm)]) -> OutputForm {
    .object(fields + [("start", .instant), ("end", .instant)])
  }

  private static let duty = stretch([
    ("paid_minutes", .whole), ("pattern", .text), ("standby", .flag),
    ("breaks", .list(stretch([("name", .text), ("paid", .flag)]))),
    ("activities", .list(stretch([("name", .text)]))),
  ])

  private static let day = OutputForm.object([
    ("date", .date), ("changes", .list(.text)), ("changed_shift", .flag),
    ("before", .list(duty)), ("after", .list(duty)),
    (
      "queues",
      .list(
        .object([
          ("from", .orNull(.text)), ("to", .orNull(.text)), ("minutes", .whole),
          ("intervals", .number),
        ])
      )
    ),
    ("notice_minutes", .orNull(.whole)), ("short_notice", .orNull(.flag)),
  ])

  static let diff = OutputForm.document(
    ChangesJSON.schema,
    [
      ("before", plan), ("after", plan), ("days", .list(.date)),
      ("days_only_before", .list(.date)), ("days_only_after", .list(.date)),
      ("people_compared", .whole), ("people_changed", .whole), ("joined", .list(.text)),
      ("left", .list(.text)), ("changed_shifts", .whole), ("paid_minutes", pair),
      (
        "notice",
        .orNull(.object([("published", .instant), ("minutes", .whole), ("short", .whole)]))
      ),
      (
        "figures",
        .list(
          .object([
            ("figure", .text), ("unit", .text), ("before", .orNull(.number)),
            ("after", .orNull(.number)), ("difference", .orNull(.number)),
          ])
        )
      ),
      (
        "people",
        .list(
          .object([
            ("person", .text), ("name", .text), ("changed_shifts", .whole),
            ("paid_minutes", pair), ("days", .list(day)),
          ])
        )
      ),
    ]
  )
}
