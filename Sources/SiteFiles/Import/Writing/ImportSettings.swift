/// What a site needs and no table of people or demand says.
struct ImportSettings {
  var name: String
  var timeZone: String
  var isZoneAssumed: Bool
  var currency: String
  var isCurrencyAssumed: Bool
  var isPayAssumed: Bool

  /// The settings that the planner says, that the files show, or that are assumed and noted.
  init(_ book: ImportNotebook, sheets: [Sheet], isPayAssumed: Bool) {
    let options = book.options
    name = options.name
    timeZone = options.timeZone ?? "UTC"
    isZoneAssumed = options.timeZone == nil
    if isZoneAssumed {
      book.assumed("the time zone is UTC (--time-zone Europe/Berlin sets another)")
    }
    let shown = options.currency == nil ? ImportSettings.currency(in: sheets) : nil
    if let shown {
      book.found(
        shown.entry.place.file,
        "the currency is \(shown.code): "
          + quoted(shown.entry.text),
        line: shown.entry.place.line
      )
    }
    currency = options.currency ?? shown?.code ?? "EUR"
    isCurrencyAssumed = options.currency == nil && shown == nil
    if isCurrencyAssumed { book.assumed("the currency is EUR (--currency GBP sets another)") }
    self.isPayAssumed = isPayAssumed
    book.assumed(
      "the goals are standards, budget, cost and wishes, in this order, and no cost centre has a "
        + "budget"
    )
    book.assumed(
      "rest between shifts is 11 h, weekly rest 35 h, at most 5 days a week and 6 in a row"
    )
    book.assumed(
      "people may go from queue to queue after any interval (min_stay of a queue in site.yaml keeps "
        + "them there for a while)"
    )
    book.assumed("shifts of 6 h and more have an unpaid break of half an hour in their middle")
  }

  /// A sign or a code of a currency in a header or a cell; two different ones show none.
  private static func currency(in sheets: [Sheet]) -> (code: String, entry: Entry)? {
    let signs = [
      ("€", "EUR"), ("EUR", "EUR"), ("£", "GBP"), ("GBP", "GBP"), ("CHF", "CHF"), ("USD", "USD"),
      ("zł", "PLN"), ("PLN", "PLN"),
    ]
    var found: [(code: String, entry: Entry)] = []
    for sheet in sheets {
      for entry in sheet.header + (sheet.rows.first ?? []) {
        let words = Set(entry.text.split { !$0.isLetter }.map(String.init))
        for (sign, code) in signs
        where sign.count == 1 ? entry.text.contains(sign) : words.contains(sign) {
          found.append((code, entry))
        }
      }
    }
    return Set(found.map(\.code)).count == 1 ? found.first : nil
  }
}
