/// A linear program that lives in a solver: solved, changed, and solved again from where it stood.
///
/// A solver belongs to the thread of the body it was handed to (``LPSolving``) and must not be
/// kept or used beyond it.
///
/// **Handles are stable.** A ``ColumnID`` is never renumbered or reused, also after removals.
///
/// **Values belong to a solve.** Any change of the program drops the solution: until the next
/// solve ``isSolved`` is false, and ``value(of:)``, ``duals()`` and ``reducedCost(of:)`` give
/// NaN, which spoils whatever is reckoned from it instead of passing for an answer. So read all
/// that is needed first, and change afterwards. The basis (``status(of:)``, ``basis()``)
/// is kept through changes.
public protocol LPSolver: AnyObject {
  /// How many rows there are.
  var rowCount: Int { get }

  /// Whether values and duals can be read: there was a solve, and no change since.
  var isSolved: Bool { get }

  /// Adds rows, which no present column has entries in; they are basic.
  func addRows(_ rows: [Row]) throws -> [RowID]

  /// Adds columns, which are non-basic at the bound nearest to zero; the basis is kept.
  ///
  /// - Throws: ``LPSolverError/invalid(_:)`` with every problem; then none was added.
  /// - Complexity: O(entries), whatever the size of the program.
  func addColumns(_ columns: [Column]) throws -> [ColumnID]

  /// Removes columns that are not basic, so that the basis is kept.
  ///
  /// A removed column counts as fixed at zero ever after.
  ///
  /// - Throws: ``LPSolverError/basicColumns(_:)``; then none was removed.
  /// - Complexity: O(columns of the program): remove many at a time.
  func removeColumns(_ columns: [ColumnID]) throws

  /// Changes the bounds of a column.
  func setBounds(_ bounds: Bounds, of column: ColumnID) throws

  /// Changes the bounds of a row.
  func setBounds(_ bounds: Bounds, of row: RowID) throws

  /// Changes the cost of a column.
  func setCost(_ cost: Double, of column: ColumnID) throws

  /// Solves the linear program from the present basis; whole numbers are not asked for.
  ///
  /// - Returns: How it ended. After ``Termination/solverFault`` every further call throws.
  func solve(_ method: SimplexMethod, within limits: SolveLimits) throws -> LPOutcome

  /// The value of a column in the last solution; NaN if there is none, 0 for a removed column.
  func value(of column: ColumnID) -> Double

  /// For each row, by ``RowID/index``, how much the cost rises per unit of its bound.
  ///
  /// Never negative for a row that holds from below, never positive for one from above. All
  /// NaN if there is no solution.
  func duals() -> [Double]

  /// What one unit of a column costs beyond what its rows pay for it: c − Σ a·y.
  ///
  /// NaN if there is no solution or the column was removed.
  func reducedCost(of column: ColumnID) -> Double

  /// Where a column stands in the basis; ``BasisStatus/fixed`` for a removed column.
  func status(of column: ColumnID) -> BasisStatus

  /// The present basis.
  func basis() -> Basis

  /// Puts a basis in place.
  ///
  /// Rows that the basis does not name become basic, columns that it does not name non-basic.
  /// What it says of removed columns is passed over.
  ///
  /// - Throws: ``LPSolverError/badBasis(_:)`` unless as many are basic as there are rows.
  func setBasis(_ basis: Basis) throws

  /// Finds the best whole numbers for the integer columns by branch and cut.
  ///
  /// The linear program is solved first, from the present basis, and stays solved.
  ///
  /// - Parameters:
  ///   - limits: When to stop.
  ///   - progress: Called at each node and each better solution; false stops the search.
  func solveInteger(
    within limits: IntegerLimits,
    progress: ((IntegerProgress) -> Bool)?
  ) throws -> IntegerOutcome

  /// Writes the program as a file.
  ///
  /// Names that the format cannot hold, or that come twice, give way to the ids `r0`, `c0` …
  /// Rows without bounds are left out, and a cost offset becomes the cost of a column `offset`
  /// that is fixed at 1: neither has a place in every format.
  ///
  /// - Throws: ``LPSolverError/cannotWrite(path:reason:)``.
  func write(_ format: ModelFormat, to path: String) throws
}
