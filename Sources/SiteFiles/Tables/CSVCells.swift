/// Cuts the text of a table into rows of cells, each with its place.
///
/// SwiftCSV 0.10 was tried first: it hands out bare strings without line or column, throws its
/// quotation errors without a place, drops an empty last cell and swallows blanks inside a row's
/// cells. A planner is told the line and column of every problem, so the cutting is done here.
package struct CSVCells {
  private let file: String
  private let findings: Findings
  private let text: [Unicode.Scalar]
  private let delimiter: Unicode.Scalar
  private var next = 0
  private var line = 1
  private var lineStart = 0

  /// - Parameter delimiter: What separates the cells, where that is known.
  init(
    _ text: String,
    file: String,
    _ findings: Findings,
    delimiter: Unicode.Scalar? = nil
  ) {
    self.file = file
    self.findings = findings
    self.text = Array(text.unicodeScalars)
    self.delimiter = delimiter ?? CSVCells.delimiter(of: self.text)
  }

  /// All rows that hold something, the header first; a row whose quotes are wrong is reported and
  /// left out.
  mutating func rows() -> (rows: [[Entry]], isWhole: Bool) {
    var (rows, isWhole) = ([[Entry]](), true)
    while next < text.count {
      let reported = findings.problems.count
      let row = row()
      guard findings.problems.count == reported else {
        isWhole = false
        continue
      }
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
    return (rows, isWhole)
  }

  /// What separates the cells: the comma, or the semicolon where the header has more of them.
  private static func delimiter(of text: [Unicode.Scalar]) -> Unicode.Scalar {
    var (commas, semicolons, isQuoted) = (0, 0, false)
    for scalar in text.drop(while: { $0.properties.isWhitespace }) {
      if scalar == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if scalar == "\n" || scalar == "\r" { break }
      if scalar == "," { commas += 1 }
      if scalar == ";" { semicolons += 1 }
    }
    return semicolons > commas ? ";" : ","
  }

  private var here: Place { Place(file: file, line: line, column: next - lineStart + 1) }

  private mutating func row() -> [Entry] {
    var row = [cell()]
    while next < text.count, text[next] == delimiter {
      next += 1
      row.append(cell())
    }
    endLine()
    return row
  }

  private mutating func cell() -> Entry {
    skipBlanks()
    return next < text.count && text[next] == "\"" ? quotedCell() : plainCell()
  }

  private mutating func plainCell() -> Entry {
    let (place, start) = (here, next)
    while next < text.count, !endsCell(text[next]) {
      if text[next] == "\"" {
        findings.problem(
          here,
          "\"",
          "a quote inside a cell without quotes",
          hint: "Maybe put quotes around the whole cell and double the one inside?"
        )
        skipToEndOfLine()
        break
      }
      next += 1
    }
    return Entry(text: trimmed(string(text[start..<next])), place: place)
  }

  private mutating func quotedCell() -> Entry {
    let place = here
    var content = String.UnicodeScalarView()
    next += 1
    while next < text.count {
      let scalar = text[next]
      if scalar == "\"" {
        guard next + 1 < text.count, text[next + 1] == "\"" else { break }
        next += 1
      }
      content.append(scalar)
      if isNewline(scalar) { endLine() } else { next += 1 }
    }
    guard next < text.count else {
      findings.problem(place, "\"", "the quote that opens this cell is never closed")
      return Entry(text: String(content.prefix(80)), place: place)
    }
    next += 1
    skipBlanks()
    if next < text.count, !endsCell(text[next]) {
      findings.problem(here, "", "text after the closing quote of a cell")
      skipToEndOfLine()
    }
    return Entry(text: trimmed(String(content)), place: place)
  }

  /// Steps over blanks around a cell; a tab that separates cells is none.
  private mutating func skipBlanks() {
    while next < text.count, text[next] == " " || text[next] == "\t", text[next] != delimiter {
      next += 1
    }
  }

  private func endsCell(_ scalar: Unicode.Scalar) -> Bool {
    scalar == delimiter || isNewline(scalar)
  }

  private func isNewline(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  private mutating func skipToEndOfLine() {
    while next < text.count, !isNewline(text[next]) { next += 1 }
  }

  /// Steps over a line's end: `\n`, `\r\n` or `\r`.
  private mutating func endLine() {
    guard next < text.count else { return }
    let isPair = text[next] == "\r" && next + 1 < text.count && text[next + 1] == "\n"
    next += isPair ? 2 : 1
    line += 1
    lineStart = next
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension CSVCells {
  /// All rows of a text whose cells are separated by commas, each with the line that it begins in,
  /// and every row whose quotes are wrong.
  package static func rows(
    of text: String,
    file: String
  ) -> (rows: [(line: Int, cells: [String])], problems: [SiteProblem]) {
    let findings = Findings()
    var cells = CSVCells(text, file: file, findings, delimiter: ",")
    let rows = cells.rows().rows
    return (rows.map { row in (row[0].place.line, row.map(\.text)) }, findings.problems)
  }
}
