/// A linear program, always minimised.
///
/// ```
/// minimise    costOffset + Σ cost[j]·x[j]
/// subject to  row[i].lower ≤ Σ a[i,j]·x[j] ≤ row[i].upper
///             column[j].lower ≤ x[j] ≤ column[j].upper
/// ```
public struct LinearProgram: Sendable {
  /// A name for files.
  public var name: String
  /// Rows, by ``RowID/index``.
  public private(set) var rows: [Row] = []
  /// Columns, by ``ColumnID/index``.
  public private(set) var columns: [Column] = []
  /// What it costs anyway.
  public var costOffset: Double

  /// A program without rows and columns.
  public init(name: String = "", costOffset: Double = 0) {
    self.name = name
    self.costOffset = costOffset
  }

  /// Adds a row.
  @discardableResult
  public mutating func addRow(_ row: Row) -> RowID {
    rows.append(row)
    return RowID(rows.count - 1)
  }

  /// Adds a column, whose entries may stand in rows that are added later.
  @discardableResult
  public mutating func addColumn(_ column: Column) -> ColumnID {
    columns.append(column)
    return ColumnID(columns.count - 1)
  }

  /// Everything that is wrong with the program, in the order of its rows and columns.
  ///
  /// A solver takes a program only if there is nothing.
  ///
  /// - Complexity: O(rows + columns + entries).
  public func problems() -> [ModelProblem] {
    var check = ProgramCheck(rowCount: rows.count)
    check.inspect(name: name, costOffset: costOffset)
    check.inspect(rows, from: 0)
    check.inspect(columns, from: 0)
    return check.problems
  }
}
