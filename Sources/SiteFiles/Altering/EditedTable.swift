/// A table of a site folder whose cells are exchanged, rows added and rows taken out.
struct EditedTable {
  private let header: [String]
  private(set) var rows: [[String]]

  /// The table of a text that was read without a problem.
  init?(_ text: String, file: String) {
    var cells = CSVCells(text, file: file, Findings())
    let (rows, _) = cells.rows()
    guard let header = rows.first?.map(\.text) else { return nil }
    self.header = header
    self.rows = rows.dropFirst().map { $0.map(\.text) }
  }

  /// The place of a column; nil where there is none.
  func column(_ name: String) -> Int? { header.firstIndex { plainWord($0) == name } }

  /// The cell of a row in a column; empty where there is none.
  func cell(_ row: Int, _ name: String) -> String {
    guard let column = column(name), rows[row].indices.contains(column) else { return "" }
    return rows[row][column]
  }

  /// Puts a text into a cell, where the table has the column.
  mutating func put(_ text: String, _ row: Int, _ name: String) {
    guard let column = column(name), rows[row].indices.contains(column) else { return }
    rows[row][column] = text
  }

  /// Adds a copy of a row at the end, and gives its place.
  mutating func copy(_ row: Int) -> Int {
    rows.append(rows[row])
    return rows.count - 1
  }

  /// Takes out every row of which something is true.
  mutating func remove(where isGone: (EditedTable, Int) -> Bool) {
    let table = self
    rows = rows.indices.filter { !isGone(table, $0) }.map { rows[$0] }
  }

  /// The table as text.
  var text: String {
    ([header] + rows).map { row in row.map(EditedTable.quoted).joined(separator: ",") + "\n" }
      .joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { ",;\"\r\n".contains($0) }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
