/// The forms of what is said of what-ifs.
enum WhatIfForms {
  static let comparison = OutputForm.document(
    WhatIfJSON.schema,
    [
      ("site", .text), ("currency", .text),
      (
        "plans",
        .list(
          .object([("name", .text), ("folder", .text), ("alterations", .list(.text))])
        )
      ),
      (
        "figures",
        .list(
          .object([
            ("figure", .text),
            ("unit", .words(["share", "contacts", "hours", "money", "count"])),
            ("values", .list(.orNull(.number))),
          ])
        )
      ),
      ("notes", .list(.text)),
    ]
  )

  static let mark = OutputForm.document(
    WhatIfMark.schema,
    [("name", .text), ("alterations", .list(.text))]
  )
}
