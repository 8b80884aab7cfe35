/// Why a solver refused a call.
public enum LPSolverError: Error, Hashable, Sendable {
  /// The program, or what was to be added or set, is not well-formed. Nothing was changed.
  case invalid([ModelProblem])
  /// The session has no such row.
  case unknownRow(RowID)
  /// The session has no such column, or no longer.
  case unknownColumn(ColumnID)
  /// These columns are basic and cannot be removed. Nothing was changed.
  case basicColumns([ColumnID])
  /// The basis does not fit the program. Nothing was changed.
  case badBasis(String)
  /// The file could not be written.
  case cannotWrite(path: String, reason: String)
  /// The solver failed, now or earlier: the session is lost, a new one will work.
  case failed(String)
  /// The solver on this machine cannot be used.
  case unusable(String)
}

extension LPSolverError: CustomStringConvertible {
  /// What happened, in a sentence or, for many problems, a line each.
  public var description: String {
    switch self {
    case .invalid(let problems):
      problems.map(\.description).joined(separator: "\n")
    case .unknownRow(let row):
      "The linear program has no row \(row.index). Maybe it was never added."
    case .unknownColumn(let column):
      "The linear program has no column \(column.index). Maybe it was removed."
    case .basicColumns(let columns):
      "Basic columns cannot be removed: \(columns.map { "\($0.index)" }.joined(separator: ", ")). "
        + "Maybe the program was solved again since they were chosen."
    case .badBasis(let sentence): sentence
    case .cannotWrite(let path, let reason): "\(path) could not be written: \(reason)"
    case .failed(let sentence): "The solver failed and its session is lost: \(sentence)"
    case .unusable(let sentence): sentence
    }
  }
}
