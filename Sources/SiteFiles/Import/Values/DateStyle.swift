import Planning

/// The order in which the dates of a file are written: told, or settled by the file itself, never
/// guessed.
struct DateStyle {
  typealias Order = ImportOptions.DateOrder

  private let order: Order?

  /// The style of the cells of a file; reports, and asks, where they leave it open.
  init(_ cells: [Entry], file: String, _ book: ImportNotebook) {
    let written = cells.compactMap { cell in WrittenDate(cell.text).map { (cell, $0) } }
    if let told = book.options.dates {
      order = told
      if let open = written.first(where: { Set($0.1.readings.values).count > 1 }) {
        let sentence = "dates such as \(quoted(open.0.text)) are \(told.words), as you say"
        book.found(file, sentence, line: open.0.place.line)
      }
      return
    }
    var possible = Set(Order.allCases)
    var proofs: [(cell: Entry, left: Set<Order>)] = []
    for (cell, date) in written {
      let left = possible.intersection(date.readings.keys)
      guard !left.isEmpty else {
        order = nil
        DateStyle.report(cell, against: proofs.last?.cell, book)
        return
      }
      if left != possible { proofs.append((cell, left)) }
      possible = left
    }
    let orders = Order.allCases.filter(possible.contains)
    let open = written.first {
      Set($0.1.readings.filter { possible.contains($0.key) }.values).count > 1
    }
    guard orders.count > 1, let (cell, date) = open else {
      order = orders.first
      if let proof = proofs.last, DateStyle.isWorthTelling(proof.cell) {
        book.found(
          file,
          "dates are \(orders.first?.words ?? ""): \(quoted(proof.cell.text)) is a date in no "
            + "other order",
          line: proof.cell.place.line
        )
      }
      return
    }
    order = nil
    DateStyle.ask(cell, date, orders, file, book)
  }

  /// The date and what stands behind it in a cell; nil where there is none, which is reported.
  func date(_ cell: Entry, _ book: ImportNotebook) -> (date: LocalDate, rest: String)? {
    guard let written = WrittenDate(cell.text) else {
      if let serial = DateStyle.serial(cell.text) { return serial }
      book.findings.problem(
        cell.place,
        cell.text,
        "\(quoted(cell.text)) is not a date",
        hint: "Maybe write it as '2026-03-02'?"
      )
      return nil
    }
    // Where the order is open it has been asked for; one answer is enough.
    guard let order else { return nil }
    // What is year first needs no order to be told.
    let only = written.readings.count == 1 && written.readings[.ymd] != nil
    guard let date = written.readings[only ? .ymd : order] else {
      book.findings.problem(
        cell.place,
        cell.text,
        "\(quoted(cell.text)) is no date read \(order.words)",
        hint:
          "Maybe another order of dates: --dates \(written.readings.keys.first?.rawValue ?? "dmy")?"
      )
      return nil
    }
    return (date, written.rest)
  }

  /// Excel's number of a date: days since the end of 1899, the time as a fraction.
  static func serial(_ text: String) -> (date: LocalDate, rest: String)? {
    guard let number = NumberStyle(isComma: text.contains(",")).number(text),
      (36_526..<73_051).contains(number), let start = LocalDate(year: 1899, month: 12, day: 30)
    else { return nil }
    let minutes = ((number - number.rounded(.down)) * 1440).rounded()
    let time = TimeOfDay(minute: Int(minutes))
    return (
      start.adding(days: Int(number)),
      minutes == 0 ? "" : time?.description ?? ""
    )
  }

  /// An ISO date needs no words.
  private static func isWorthTelling(_ cell: Entry) -> Bool { LocalStamp(cell.text) == nil }

  private static func report(_ cell: Entry, against other: Entry?, _ book: ImportNotebook) {
    let against =
      other.map { " and \(quoted($0.text)) in line \($0.place.line) are in different orders" }
      ?? " is a date in no order"
    book.findings.problem(
      cell.place,
      cell.text,
      quoted(cell.text) + against,
      hint: "Maybe write the file's dates in one order, as '2026-03-02'?"
    )
  }

  private static func ask(
    _ cell: Entry,
    _ date: WrittenDate,
    _ orders: [Order],
    _ file: String,
    _ book: ImportNotebook
  ) {
    let dates = date.readings.mapValues { DateWords.text($0) }
    let readings = orders.map { "\(dates[$0] ?? "") (--dates \($0.rawValue))" }
    book.findings.problem(
      cell.place,
      cell.text,
      "\(quoted(cell.text)) is \(readings.joined(separator: " or ")), and no date of the file "
        + "settles which",
      hint: "Say which with --dates"
    )
    book.ask(
      ImportReport.DateQuestion(file: file, value: cell.text, orders: orders, dates: dates)
    )
  }
}

/// A date in words that cannot be read in two ways.
enum DateWords {
  static func text(_ date: LocalDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return "\(date.day) \(months[date.month - 1]) \(date.year)"
  }
}

extension ImportOptions.DateOrder {
  /// The order in words.
  var words: String {
    switch self {
    case .dmy: "day, month, year"
    case .mdy: "month, day, year"
    case .ymd: "year, month, day"
    }
  }
}
