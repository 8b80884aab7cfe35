import Planning

/// Reads leave: a list of days in a cell, or the first and the last day in two.
struct LeaveCells {
  private let dates: DateStyle
  private let book: ImportNotebook

  init(dates: DateStyle, _ book: ImportNotebook) { (self.dates, self.book) = (dates, book) }

  /// The dates of a cell that may hold several: `02/03/2026 - 06/03/2026; 09/03/2026`.
  static func pieces(_ cell: Entry) -> [Entry] {
    cell.text.split { ";,\n\r".contains($0) }.flatMap { ends(String($0)) }
      .filter { !$0.isEmpty }.map { Entry(text: $0, place: cell.place) }
  }

  /// The stretches of such a cell.
  func list(_ cell: Entry) -> [ClosedRange<LocalDate>] {
    cell.text.split { ";,\n\r".contains($0) }.flatMap { piece -> [ClosedRange<LocalDate>] in
      let ends = LeaveCells.ends(String(piece)).filter { !$0.isEmpty }
        .map { Entry(text: $0, place: cell.place) }
      guard let first = ends.first else { return [] }
      return stretch(first, ends.count > 1 ? ends[1] : nil)
    }
  }

  /// The days from one to another, or the one.
  func stretch(_ from: Entry, _ to: Entry?) -> [ClosedRange<LocalDate>] {
    guard let first = dates.date(from, book)?.date else { return [] }
    guard let to else { return [first...first] }
    guard let last = dates.date(to, book)?.date else { return [] }
    guard first <= last else {
      let message = "leave ends on \(last), before it starts on \(first)"
      book.findings.problem(to.place, to.text, message)
      return []
    }
    return [first...last]
  }

  /// Both ends of a stretch; a dash inside a date is none between two.
  private static func ends(_ text: String) -> [String] {
    var plain = text.replacing("–", with: "\u{1}").replacing(" bis ", with: "\u{1}")
    for word in [" - ", " to ", " au ", " hasta ", " al ", " tot ", ".."] {
      plain = plain.replacing(word, with: "\u{1}")
    }
    let parts = plain.split(separator: "\u{1}").map { trimmed($0) }
    if parts.count == 1, plain.count(where: { $0 == "-" }) == 1,
      plain.contains("/") || plain.contains(".")
    {
      return plain.split(separator: "-").map { trimmed($0) }
    }
    return parts
  }
}
