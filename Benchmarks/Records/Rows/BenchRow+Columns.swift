import Publishing

extension BenchRow {
  /// A column of a file of results: how a row's cell is written, and how it is read.
  private struct Column {
    var name: String
    var write: (BenchRow) -> String
    var read: (inout BenchRow, String) -> Void

    static func text(_ name: String, _ field: WritableKeyPath<BenchRow, String>) -> Column {
      Column(name: name, write: { $0[keyPath: field] }, read: { $0[keyPath: field] = $1 })
    }

    static func whole(_ name: String, _ field: WritableKeyPath<BenchRow, Int?>) -> Column {
      Column(
        name: name,
        write: { $0[keyPath: field].map(String.init) ?? "" },
        read: { $0[keyPath: field] = Int($1) }
      )
    }

    static func number(
      _ name: String,
      _ field: WritableKeyPath<BenchRow, Double?>,
      digits: Int = 2
    ) -> Column {
      Column(
        name: name,
        write: { $0[keyPath: field].map { Figures.plain($0, digits: digits) } ?? "" },
        read: { $0[keyPath: field] = Double($1) }
      )
    }
  }

  private static var columns: [Column] {
    [
      .text("commit", \.commit), .text("date", \.date), .text("processor", \.processor),
      .whole("cores", \.cores), .text("swift", \.swift), .text("glpk", \.glpk),
      .number("load", \.load), .text("instance", \.instance), .text("family", \.family),
      .text("solver", \.solver), .whole("seed", \.seed),
      .number("limit_seconds", \.limitSeconds), .number("seconds", \.seconds),
      .number("first_rota_seconds", \.firstRotaSeconds), .number("objective", \.objective),
      .number("bound", \.bound), .text("bound_source", \.boundSource),
      .number("gap", \.gap, digits: 8), .text("scorer", \.scorer), .whole("broken", \.broken),
      .whole("peak_mb", \.peakMegabytes),
      Column(
        name: "phases",
        write: { $0.phases.cell },
        read: { $0.phases = [PhaseSeconds](cell: $1) }
      ),
      .number("best_known", \.bestKnown),
      Column(
        name: "target",
        write: { $0.target?.text ?? "" },
        read: { $0.target = Target(text: $1) }
      ), .text("outcome", \.outcome),
    ]
  }

  /// The first line of a file of results.
  package static var head: String { CSVText.line(columns.map(\.name)) }

  /// The row as a line.
  package var line: String { CSVText.line(BenchRow.columns.map { $0.write(self) }) }

  /// All rows of a file of results.
  package static func rows(_ text: String) throws -> [BenchRow] {
    let columns = columns
    return try RecordTable(text, columns: columns.map(\.name)).records.map { record in
      columns.reduce(into: BenchRow()) { row, column in column.read(&row, record[column.name]) }
    }
  }
}
