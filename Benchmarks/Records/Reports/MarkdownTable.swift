/// A table of a document; its columns that nothing stands in are left out.
package struct MarkdownTable {
  package var columns: [String]
  package var rows: [[String]]

  package init(columns: [String], rows: [[String]] = []) {
    (self.columns, self.rows) = (columns, rows)
  }

  /// The lines of the table.
  package var text: String {
    let used = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let lines = [columns, columns.map { _ in "---" }] + rows
    return lines.map { line in
      "| "
        + used.map { line[$0].split(separator: "|").joined(separator: "/") }
        .joined(separator: " | ") + " |\n"
    }.joined()
  }
}
