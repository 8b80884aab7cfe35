/// Rows of cells as comma-separated text, quoted after RFC 4180 where a cell needs it.
package struct CSVText {
  private(set) var text = ""

  /// Adds one row.
  mutating func add(_ cells: [String]) { text += CSVText.line(cells) }

  /// One row, its line end included.
  package static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return cell
    }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
