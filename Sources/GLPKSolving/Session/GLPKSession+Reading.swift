import CGLPK
import LinearPrograms

extension GLPKSession {
  var isSolved: Bool {
    assertOwner()
    if case .none = answer { return false }
    return true
  }

  func value(of id: ColumnID) -> Double {
    guard let (values, _) = solution() else { return .nan }
    return columns.position(of: id).map { values[$0] } ?? 0
  }

  func duals() -> [Double] {
    solution()?.duals ?? Array(repeating: .nan, count: rowCount)
  }

  /// Reckoned here: GLPK says 0 for a column added since its solve.
  func reducedCost(of id: ColumnID) -> Double {
    guard let (_, duals) = solution(), let column = columns[id] else { return .nan }
    return column.entries.reduce(column.cost) { $0 - $1.value * duals[$1.row.index] }
  }

  /// The solution, copied out of GLPK when it is first asked for; nothing if it was dropped.
  private func solution() -> (values: OneBased<Double>, duals: [Double])? {
    assertOwner()
    switch answer {
    case .none: return nil
    case .read(let values, let duals): return (values, duals)
    case .unread:
      var values = OneBased(repeating: Double.nan, count: columns.handles.count)
      var duals = OneBased(repeating: Double.nan, count: rowCount)
      guard (try? calling { glpk_read_solution($0, &values.padded, &duals.padded) }) != nil
      else { return nil }
      answer = .read(values: values, duals: Array(duals.elements))
      return (values, Array(duals.elements))
    }
  }
}
