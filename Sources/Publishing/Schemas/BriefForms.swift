/// The form of briefings.
enum BriefForms {
  private static let words = OutputForm.list(.text)

  private static let standard = OutputForm.object([
    ("queue", .text), ("promised", .text), ("planned", .text), ("kept", .flag),
    ("contacts", .number), ("served", .orNull(.number)), ("missed", .orNull(.number)),
    ("shortfall_hours", .number),
  ])

  private static let part = OutputForm.object([
    (
      "what",
      .words(["queue", "no queue", "paid break", "unpaid break", "activity", "standby"])
    ),
    ("name", .text), ("start", .instant), ("end", .instant),
  ])

  private static let person = OutputForm.object([
    ("person", .text), ("name", .text), ("roles", words), ("leave", .list(.date)),
    (
      "shifts",
      .list(
        .object([
          ("date", .date), ("start", .instant), ("end", .instant), ("paid_minutes", .whole),
          ("standby", .flag), ("parts", .list(part)),
        ])
      )
    ),
  ])

  private static let team = OutputForm.object([
    ("team", .text), ("page", .text), ("people", .list(person)),
    (
      "activities",
      .list(
        .object([("name", .text), ("date", .date), ("times", .text), ("people", words)])
      )
    ),
  ])

  private static let day = OutputForm.object([
    ("date", .date), ("changes", words), ("sentence", .orNull(.text)), ("reasons", words),
    ("notice", .words(["none", "due", "in time", "short"])), ("tell_by", .orNull(.instant)),
    ("notice_minutes", .orNull(.whole)),
  ])

  private static let notice = OutputForm.object([
    ("person", .text), ("name", .text), ("team", .text), ("text", .text),
    ("changed_shifts", .whole), ("short_days", .whole), ("queues", words),
    ("days", .list(day)),
  ])

  static let brief = OutputForm.document(
    BriefingJSON.schema,
    [
      ("site", .text), ("first_day", .date), ("days", .whole), ("order", .text),
      ("objectives", words), ("standards", .list(standard)), ("teams", .list(team)),
      (
        "cover",
        .list(.object([("date", .date), ("standby", words), ("roles", .named(words))]))
      ),
      ("compared", .flag), ("joined", words), ("left", words),
      (
        "notice",
        .object([("minutes", .orNull(.whole)), ("published", .orNull(.instant))])
      ),
      (
        "inputs",
        .list(.object([("subject", .text), ("person", .orNull(.text)), ("text", .text)]))
      ),
      ("notices", .list(notice)),
    ]
  )
}
