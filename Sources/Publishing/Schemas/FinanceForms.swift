import Planning

/// The form of what finance is told.
enum FinanceForms {
  private static let queue = OutputForm.object([
    ("queue", .text), ("serving", .whole), ("surplus", .whole), ("contacts", .number),
    ("in_standard", .number), ("per_contact", .orNull(.whole)),
    ("per_contact_in_standard", .orNull(.whole)),
  ])

  private static let fit = OutputForm.object([
    ("name", .text), ("of", .words(["cost centre", "budget"])),
    ("keep", .words(["goal", "hard", "soft", "watch"])),
    ("period", .words(BudgetPeriod.Length.allCases.map(\.rawValue))), ("limit", .whole),
    ("spent_before", .whole), ("allowed", .whole), ("committed", .whole), ("planned", .whole),
    ("headroom", .whole),
    (
      "uses",
      .list(
        .object([
          ("kind", .words(PayKind.allCases.map(\.rawValue))), ("rule", .text), ("team", .text),
          ("amount", .whole),
        ])
      )
    ),
  ])

  private static let point = OutputForm.object([
    ("cap", .orNull(.whole)), ("pay", .whole), ("in_standard", .list(.number)),
    ("missed", .list(.number)), ("short_hours", .number), ("weighed", .number),
    ("bound", .orNull(.number)), ("gap", .orNull(.number)),
  ])

  private static let variance = OutputForm.object([
    ("name", .text), ("planned_seconds", .whole), ("planned", .whole), ("actual_seconds", .whole),
    ("actual", .whole), ("volume", .whole), ("mix", .whole), ("price", .whole),
    ("sentence", .text),
  ])

  private static let spread = OutputForm.object([
    ("expected", .whole), ("median", .whole), ("high", .whole), ("worst", .whole),
  ])

  private static let contingency = OutputForm.object([
    (
      "risks",
      .list(
        .object([
          ("name", .text), ("likelihood", .number), ("cost", .whole), ("answered", .flag),
        ])
      )
    ),
    ("register", spread), ("drawn", .orNull(spread)), ("share", .number), ("reserve", .whole),
  ])

  /// Caps in major units.
  private static let relaxed = OutputForm.object([
    ("exact", .flag),
    (
      "points",
      .list(.object([("cap", .number), ("weighed", .number), ("price", .number)]))
    ),
  ])

  private static let steps = OutputForm.list(
    .object([("name", .text), ("last", .whole), ("this", .whole)])
  )

  private static let bridge = OutputForm.object([
    ("site", .text), ("first_day", .text), ("days", .whole), ("pay", .whole), ("kinds", steps),
    ("centres", steps), ("queues", steps),
  ])

  /// Worths in major units.
  private static let response = OutputForm.object([
    ("kind", .text), ("person", .orNull(.text)), ("queue", .orNull(.text)),
    ("expected", .number), ("saving", .number), ("price", .orNull(.whole)),
    (
      "uses",
      .list(
        .object([
          ("risk", .text), ("likelihood", .number), ("worth", .number), ("saves", .number),
        ])
      )
    ),
  ])

  private static let rule = OutputForm.object([
    ("rule", .text), ("at_least", .number), ("found", .number), ("at_most", .orNull(.number)),
    ("pay_difference", .whole),
  ])

  /// Of `rota budget --json`, and budget.json.
  static let budget = OutputForm.document(
    FinanceJSON.schema,
    [
      ("site", .text), ("currency", .text), ("pay", .whole), ("fits", .list(fit)),
      ("queues", .list(queue)), ("idle", .whole), ("apart", .whole),
      (
        "price",
        .orNull(
          .object([
            ("step", .whole), ("least", .whole), ("less", point), ("same", point), ("more", point),
          ])
        )
      ),
      (
        "curve",
        .orNull(
          .object([
            ("points", .list(point)), ("plan", point), ("least", .whole), ("knee", .orNull(.whole)),
          ])
        )
      ),
      ("relaxed", .orNull(relaxed)), ("bridge", .orNull(bridge)),
      ("rules", .orNull(.list(rule))),
      (
        "actuals",
        .orNull(
          .object([
            ("file", .text), ("all", variance), ("centres", .list(variance)),
            ("queues", .list(variance)), ("unnamed", .whole), ("unnamed_pay", .whole),
          ])
        )
      ),
      ("responses", .orNull(.list(response))), ("contingency", .orNull(contingency)),
    ]
  )
}
