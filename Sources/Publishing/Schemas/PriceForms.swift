/// The form of a plan's price list.
enum PriceForms {
  static let prices = OutputForm.object([
    ("hours", .list(.object([("queue", .text), ("prices", .list(.number))]))),
    ("budgets", .list(.object([("centre", .text), ("price", .number)]))),
    (
      "people",
      .list(
        .object([
          ("contract", .text),
          ("competences", .list(.object([("queue", .text), ("proficiency", .number)]))),
          ("worth", .number), ("pay", .number), ("net", .number),
        ])
      )
    ),
  ])
}
