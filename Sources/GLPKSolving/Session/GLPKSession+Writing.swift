import CGLPK
import LinearPrograms

extension GLPKSession {
  func write(_ format: ModelFormat, to path: String) throws {
    try assertUsable()
    try nameAll(format)
    let code = try calling {
      glpk_write($0, format == .mps ? GLPK_FREE_MPS : GLPK_CPLEX_LP, path)
    }
    guard code == 0 else {
      throw LPSolverError.cannotWrite(
        path: path,
        reason: String(cString: glpk_fault_message())
      )
    }
  }

  /// Names matter in files only, so GLPK learns them now, and those that the format can hold.
  private func nameAll(_ format: ModelFormat) throws {
    let whole = FileNames(format, prefix: "p").isUsable(name) ? name : nil
    try calling { glpk_name_problem($0, whole) }
    // The objective is a row, too, in a file, and the cost offset a column.
    var rowNames = FileNames(format, prefix: "r", taken: ["cost", "offset"])
    for (number, row) in rows.enumerated() {
      let name = rowNames.choose(row.name, number: number)
      try calling { glpk_name_row($0, CInt(number + 1), name) }
    }
    var columnNames = FileNames(format, prefix: "c", taken: ["offset"])
    for (offset, id) in columns.handles.elements.enumerated() {
      let name = columnNames.choose(columns[id]?.name, number: id.index)
      try calling { glpk_name_column($0, CInt(offset + 1), name) }
    }
  }
}
