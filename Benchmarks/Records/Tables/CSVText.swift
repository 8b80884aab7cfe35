/// Text of rows and cells, as RFC 4180 has it: a cell with a comma, quote or line end is quoted.
package enum CSVText {
  /// One line, its end included.
  package static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// All rows of a text; a last line that was not ended is a row, too.
  package static func rows(_ text: String) -> [[String]] {
    var (rows, row, cell): ([[String]], [String], String) = ([], [], "")
    var (isQuoted, wasQuote) = (false, false)
    for character in text {
      if isQuoted, !wasQuote {
        if character == "\"" { wasQuote = true } else { cell.append(character) }
        continue
      }
      if isQuoted, character == "\"" {
        cell.append(character)
        wasQuote = false
        continue
      }
      (isQuoted, wasQuote) = (false, false)
      switch character {
      case "\"" where cell.isEmpty: isQuoted = true
      case ",":
        row.append(cell)
        cell = ""
      case _ where character.isNewline:
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.append(character)
      }
    }
    if !row.isEmpty || !cell.isEmpty { rows.append(row + [cell]) }
    return rows
  }
}
