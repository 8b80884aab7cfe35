/// Rows of cells under a header, in columns that line up: text to the left, numbers to the right.
struct TextTable {
  /// How a column is set.
  enum Alignment {
    case left, right
  }

  private let columns: [(title: String, alignment: Alignment)]
  private var rows: [[String]] = []

  /// A table with these columns; the first one gives way where the width of a screen is exceeded.
  init(_ columns: [(title: String, alignment: Alignment)]) { self.columns = columns }

  /// Adds a row with a cell for each column.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// Whether the table has no rows.
  var isEmpty: Bool { rows.isEmpty }

  /// The lines of the table, each at most ``TextLines/width`` columns.
  var lines: [String] {
    let all = [columns.map(\.title)] + rows
    var widths = columns.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let gaps = 2 * (columns.count - 1)
    widths[0] = max(4, min(widths[0], TextLines.width - gaps - widths.dropFirst().reduce(0, +)))
    return all.map { row in
      let cells = columns.indices.map { column in
        TextTable.set(row[column], in: widths[column], columns[column].alignment)
      }
      return TextLines.trimmed(cells.joined(separator: "  "))
    }
  }

  private static func set(_ text: String, in width: Int, _ alignment: Alignment) -> String {
    guard text.count <= width else { return text.prefix(width - 1) + "…" }
    let space = String(repeating: " ", count: width - text.count)
    return alignment == .left ? text + space : space + text
  }
}
