/// A part of a linear program: some of its columns may change, the others are held at their values.
///
/// ```
/// minimise    costOffset + Σ_held cost[j]·x[j] + Σ_free cost[j]·x[j]
/// subject to  row[i].lower − Σ_held a[i,j]·x[j] ≤ Σ_free a[i,j]·x[j] ≤ row[i].upper − Σ_held a[i,j]·x[j]
/// ```
///
/// Its optimum is that of the whole among all solutions with those values. Rows in which no free
/// column stands are left out, but for those that are asked for.
public struct ProgramPart: Sendable {
  /// The free columns and the rows that are kept, numbered anew.
  public let program: LinearProgram
  /// By row of the whole: its row here; nil where it is left out.
  let rows: [RowID?]
  /// By column of the whole: its column here; nil where it is held.
  let columns: [ColumnID?]
  /// By column of the whole: the value at which it is held; zero where it is free.
  let values: [Double]
  /// By row of the whole: what the held columns come to in it.
  let held: [Double]

  /// A part of a program.
  ///
  /// - Parameters:
  ///   - whole: The program.
  ///   - values: By column, the value at which it is held; nil for the free ones.
  ///   - others: Columns that the program does not have, held at one.
  ///   - isKept: Whether a row stays although no free column stands in it: one that columns added
  ///     later will stand in.
  /// - Complexity: O(rows + columns + entries).
  public init(
    of whole: LinearProgram,
    holding values: [Double?],
    and others: [Column],
    keeping isKept: (RowID) -> Bool
  ) {
    precondition(values.count == whole.columns.count, "a value, or none, for each column")
    var activity = Array(repeating: 0.0, count: whole.rows.count)
    var isOpen = whole.rows.indices.map { isKept(RowID($0)) }
    var offset = whole.costOffset
    func hold(_ column: Column, at value: Double) {
      offset += column.cost * value
      for entry in column.entries { activity[entry.row.index] += entry.value * value }
    }
    for (column, value) in zip(whole.columns, values) {
      if let value {
        hold(column, at: value)
      } else {
        for entry in column.entries { isOpen[entry.row.index] = true }
      }
    }
    for column in others { hold(column, at: 1) }
    var part = LinearProgram(name: whole.name, costOffset: offset)
    let rows = whole.rows.enumerated().map { index, row in
      isOpen[index]
        ? part.addRow(Row(name: row.name, bounds: row.bounds.less(activity[index]))) : nil
    }
    columns = zip(whole.columns, values).map { column, value in
      value == nil ? part.addColumn(column.moved(to: rows)) : nil
    }
    self.rows = rows
    self.values = values.map { $0 ?? 0 }
    held = activity
    program = part
  }
}

extension Bounds {
  /// The bounds of what is left where so much is there anyway.
  func less(_ activity: Double) -> Bounds {
    Bounds(lower: lower - activity, upper: upper - activity)
  }
}

extension Column {
  /// The column in rows that are numbered anew; nothing of it stands in those that are left out.
  func moved(to rows: [RowID?]) -> Column {
    var moved = self
    moved.entries = entries.compactMap { entry in
      rows[entry.row.index].map { Entry(row: $0, value: entry.value) }
    }
    return moved
  }
}
