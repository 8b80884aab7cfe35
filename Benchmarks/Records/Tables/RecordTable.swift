import SiteFiles

/// A table whose first line names its columns, each row as cells by name.
package struct RecordTable: Sendable {
  /// Why a table can't be read.
  package struct Problem: Error, CustomStringConvertible {
    package var description: String
  }

  /// Cells by column, and the line they stand in.
  package struct Record: Sendable {
    package let line: Int
    fileprivate let cells: [String: String]

    /// The cell of a column; empty where there is none.
    package subscript(column: String) -> String { cells[column] ?? "" }
  }

  package let records: [Record]

  /// Reads a table.
  ///
  /// A last line with too few cells is what an interruption left of a row, and is passed over.
  package init(_ text: String, columns: [String]) throws {
    let (rows, problems) = CSVCells.rows(of: text, file: "")
    if let problem = problems.first {
      throw Problem(description: "line \(problem.line) has \(problem.message)")
    }
    guard let head = rows.first?.cells else { throw Problem(description: "the table is empty") }
    if let missing = columns.first(where: { !head.contains($0) }) {
      throw Problem(description: "line 1 has no column '\(missing)'")
    }
    var records: [Record] = []
    for (line, row) in rows.dropFirst() {
      guard row.count == head.count else {
        if line == rows.last?.line, row.count < head.count { break }
        throw Problem(description: "line \(line) has \(row.count) cells, not \(head.count)")
      }
      let cells = Dictionary(zip(head, row), uniquingKeysWith: { first, _ in first })
      records.append(Record(line: line, cells: cells))
    }
    self.records = records
  }
}
