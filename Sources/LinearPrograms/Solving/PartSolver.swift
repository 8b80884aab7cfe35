/// A solver of a part of a program that is spoken to in the rows and columns of the whole.
///
/// Whoever knows the whole can so work in a part of it: columns that are added are cut to the rows
/// of the part, held columns have their values, and the dual of a row that is left out is zero.
/// Rows can't be added.
public final class PartSolver: LPSolver {
  private let solver: any LPSolver
  private let part: ProgramPart

  /// Speaks to a solver in the rows and columns of the whole.
  ///
  /// - Parameters:
  ///   - solver: A solver of the part's ``ProgramPart/program``, as it was opened.
  ///   - part: The part.
  public init(_ solver: any LPSolver, of part: ProgramPart) {
    (self.solver, self.part) = (solver, part)
  }

  /// Rows of the part.
  public var rowCount: Int { solver.rowCount }
  /// Whether values and duals can be read.
  public var isSolved: Bool { solver.isSolved }

  /// Refused as not well-formed: a part has the rows of its program.
  public func addRows(_ rows: [Row]) throws -> [RowID] {
    throw LPSolverError.invalid(
      rows.enumerated().map { index, row in
        ModelProblem(
          place: "row \(row.name ?? "\(rowCount + index)")",
          value: "\(row.bounds)",
          sentence: "Rows can't be added to a part of a program.",
          hint: "Maybe the row belongs in the whole, and the part is to be made of that."
        )
      }
    )
  }

  /// Adds columns, cut to the rows of the part.
  public func addColumns(_ columns: [Column]) throws -> [ColumnID] {
    try solver.addColumns(columns.map { $0.moved(to: part.rows) }).map(outside)
  }

  /// Removes free columns that are not basic.
  public func removeColumns(_ columns: [ColumnID]) throws {
    try solver.removeColumns(try columns.map(free))
  }

  /// Changes the bounds of a free column.
  public func setBounds(_ bounds: Bounds, of column: ColumnID) throws {
    try solver.setBounds(bounds, of: try free(column))
  }

  /// Changes the bounds of a row, what is held in it included.
  public func setBounds(_ bounds: Bounds, of row: RowID) throws {
    guard let inner = part.rows[row.index] else { throw LPSolverError.unknownRow(row) }
    try solver.setBounds(bounds.less(part.held[row.index]), of: inner)
  }

  /// Changes the cost of a free column.
  public func setCost(_ cost: Double, of column: ColumnID) throws {
    try solver.setCost(cost, of: try free(column))
  }

  /// Solves the part from the present basis; the objective is that of the whole.
  public func solve(_ method: SimplexMethod, within limits: SolveLimits) throws -> LPOutcome {
    try solver.solve(method, within: limits)
  }

  /// The value of a column, a held one included.
  public func value(of column: ColumnID) -> Double {
    inside(column).map(solver.value) ?? (isSolved ? part.values[column.index] : .nan)
  }

  /// The duals of the rows of the whole, zero for those left out.
  public func duals() -> [Double] {
    let duals = solver.duals()
    return part.rows.map { row in row.map { duals[$0.index] } ?? (isSolved ? 0 : .nan) }
  }

  /// What one unit of a column costs beyond what its rows pay; NaN for a held one, which can't change.
  public func reducedCost(of column: ColumnID) -> Double {
    inside(column).map(solver.reducedCost) ?? .nan
  }

  /// Where a column stands in the basis; ``BasisStatus/fixed`` for a held one.
  public func status(of column: ColumnID) -> BasisStatus {
    inside(column).map(solver.status) ?? .fixed
  }

  /// The basis, in the numbers of the whole; rows that are left out are basic.
  public func basis() -> Basis {
    let basis = solver.basis()
    return Basis(
      rows: part.rows.map { row in row.map { basis.rows[$0.index] } ?? .basic },
      columns: Dictionary(
        uniqueKeysWithValues: basis.columns.map { (outside($0.key), $0.value) }
      )
    )
  }

  /// Puts a basis in place; what it says of held columns and of rows left out is passed over.
  public func setBasis(_ basis: Basis) throws {
    var inner = Basis(rows: [], columns: [:])
    for (row, status) in zip(part.rows, basis.rows) where row != nil { inner.rows.append(status) }
    for (column, status) in basis.columns {
      if let id = inside(column) { inner.columns[id] = status }
    }
    try solver.setBasis(inner)
  }

  /// Finds the best whole numbers for the free integer columns; values go by the columns of the part.
  public func solveInteger(
    within limits: IntegerLimits,
    progress: ((IntegerProgress) -> Bool)?
  ) throws -> IntegerOutcome {
    try solver.solveInteger(within: limits, progress: progress)
  }

  /// Writes the part as a file.
  public func write(_ format: ModelFormat, to path: String) throws {
    try solver.write(format, to: path)
  }

  // MARK: Numbers

  /// The column of the part; nil for a held one.
  ///
  /// Columns added later follow those of the program.
  private func inside(_ column: ColumnID) -> ColumnID? {
    let count = part.columns.count
    if column.index < count { return part.columns[column.index] }
    return ColumnID(column.index - count + part.program.columns.count)
  }

  private func free(_ column: ColumnID) throws -> ColumnID {
    guard let id = inside(column) else { throw LPSolverError.unknownColumn(column) }
    return id
  }

  private lazy var wholes: [ColumnID] = part.columns.indices.filter { part.columns[$0] != nil }
    .map { ColumnID($0) }

  private func outside(_ column: ColumnID) -> ColumnID {
    let count = part.program.columns.count
    if column.index < count { return wholes[column.index] }
    return ColumnID(column.index - count + part.columns.count)
  }
}
