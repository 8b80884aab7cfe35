/// A table that a planner has: a header and rows, whatever stands above them.
struct Sheet {
  let file: String
  let encoding: String
  let delimiter: SheetDelimiter
  let header: [Entry]
  /// Rows below the header, each with a cell for each column.
  let rows: [[Entry]]

  /// The cells of a column that hold something.
  func values(_ column: Int) -> [Entry] {
    rows.map { $0[column] }.filter { !$0.text.isEmpty }
  }

  /// The table of a file's bytes; nil where it cannot be read, which is then reported.
  init?(_ bytes: [UInt8], file: String, _ book: ImportNotebook) {
    let start = Place.start(of: file)
    guard bytes.count <= TextFile.largest else {
      book.findings.problem(start, "", "the file is larger than \(TextFile.largest >> 20) MB")
      return nil
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11]) {
      let hint = "Maybe save each sheet as 'CSV UTF-8'?"
      book.findings.problem(
        start,
        "",
        "this is a spreadsheet file, not a table in text",
        hint: hint
      )
      return nil
    }
    guard let text = SheetText(bytes) else {
      book.findings.problem(start, "", "the file is not text")
      return nil
    }
    self.file = file
    encoding = text.encoding
    if text.isFallback {
      book.assumed("its bytes are no UTF-8; taken as Windows-1252, as Excel saves them", file: file)
    }
    delimiter = SheetDelimiter(text.text)
    var cells = CSVCells(text.text, file: file, book.findings, delimiter: delimiter.scalar)
    let (all, isWhole) = cells.rows()
    let table = Array(all.dropFirst(delimiter.linesToSkip))
    guard table.count > 1 else {
      let message = table.isEmpty ? "the file is empty" : "there is no row below the header"
      if isWhole { book.findings.problem(start, "", message) }
      return nil
    }
    let top = Sheet.headerRow(of: table)
    if top > 0 {
      book.leftOut(
        file,
        "line \(table[top][0].place.line) is taken as the header; what stands above it is left out"
      )
    }
    // Columns without a name at the right edge are what Excel saves of cells once touched.
    let width = (table[top].lastIndex { !$0.text.isEmpty } ?? 0) + 1
    header = Array(table[top].prefix(width))
    rows = Sheet.rows(Array(table.dropFirst(top + 1)), width: width, file, book)
  }

  /// The row that names the columns: of the first dozen the one with most words that are known.
  private static func headerRow(of table: [[Entry]]) -> Int {
    let scores = table.prefix(12).map { row in row.count { HeaderWords($0.text).isKnown } }
    guard let best = scores.max(), best > 0 else {
      return table.firstIndex { $0.count { !$0.text.isEmpty } > 1 } ?? 0
    }
    return scores.firstIndex(of: best) ?? 0
  }

  /// The rows in the header's width; sums at the foot are no rows.
  private static func rows(
    _ table: [[Entry]],
    width: Int,
    _ file: String,
    _ book: ImportNotebook
  ) -> [[Entry]] {
    table.compactMap { row in
      if let extra = row.dropFirst(width).first(where: { !$0.text.isEmpty }) {
        let message = "the row has more cells than the header has columns"
        book.findings.problem(extra.place, extra.text, message)
        return nil
      }
      if let first = row.first(where: { !$0.text.isEmpty }), HeaderWords(first.text).isTotal {
        book.leftOut(file, "the row \(quoted(first.text)) is a sum", line: first.place.line)
        return nil
      }
      let missing = width - row.count
      guard missing > 0, let last = row.last else { return Array(row.prefix(width)) }
      return row + Array(repeating: Entry(text: "", place: last.place), count: missing)
    }
  }
}
