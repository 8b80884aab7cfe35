import CGLPK
import LinearPrograms

extension GLPKSession {
  func status(of id: ColumnID) -> BasisStatus {
    var code = GLP_NS
    // A session that is lost has no basis, and a removed column no place in it.
    if let position = columns.position(of: id) {
      _ = try? calling { glpk_column_status($0, CInt(position), &code) }
    }
    return BasisStatus(code: code)
  }

  func basis() -> Basis {
    var rowCodes = OneBased(repeating: GLP_BS, count: rowCount)
    var columnCodes = OneBased(repeating: GLP_NS, count: columns.handles.count)
    guard (try? calling { glpk_read_basis($0, &rowCodes.padded, &columnCodes.padded) }) != nil
    else { return Basis(rows: [], columns: [:]) }
    let columnStatuses = zip(columns.handles.elements, columnCodes.elements)
    return Basis(
      rows: rowCodes.elements.map(BasisStatus.init(code:)),
      columns: Dictionary(
        uniqueKeysWithValues: columnStatuses.map { ($0, BasisStatus(code: $1)) }
      )
    )
  }

  func setBasis(_ basis: Basis) throws {
    try assertUsable()
    guard basis.rows.count <= rowCount else {
      throw LPSolverError.badBasis(
        "The basis has \(basis.rows.count) rows, the program \(rowCount). "
          + "Maybe it belongs to another program."
      )
    }
    var rowCodes = OneBased(repeating: GLP_BS, count: rowCount)
    for (row, status) in basis.rows.enumerated() { rowCodes[row + 1] = status.code }
    // GLPK itself turns "at the lower bound" into what fits a column without one.
    var columnCodes = OneBased(repeating: GLP_NL, count: columns.handles.count)
    for (id, status) in basis.columns {
      guard id.index < columns.issued else { throw LPSolverError.unknownColumn(id) }
      if let position = columns.position(of: id) { columnCodes[position] = status.code }
    }
    let basic = (rowCodes.elements + columnCodes.elements).count { $0 == GLP_BS }
    guard basic == rowCount else {
      throw LPSolverError.badBasis(
        "The basis has \(basic) basic rows and columns where the program needs \(rowCount). "
          + "Maybe a basic column was removed, or the basis belongs to another program."
      )
    }
    answer = .none
    isCold = false
    try calling { glpk_write_basis($0, rowCodes.padded, columnCodes.padded) }
  }
}
