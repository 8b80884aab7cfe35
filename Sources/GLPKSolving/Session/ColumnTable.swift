import LinearPrograms

/// The columns of a session, and where GLPK has put them.
///
/// GLPK counts positions from 1 and moves columns up when others are deleted; our handles stay.
struct ColumnTable {
  /// Columns by ``ColumnID/index``; nothing where one was removed.
  private var columns: [Column?] = []
  /// GLPK's positions by ``ColumnID/index``; 0 where one was removed.
  private var positions: [Int] = []
  /// The handles by GLPK's positions.
  private(set) var handles = OneBased<ColumnID>(padding: ColumnID(-1))

  /// How many columns were ever added.
  var issued: Int { columns.count }

  /// Adds columns behind the others.
  mutating func append(_ added: [Column]) -> [ColumnID] {
    let first = columns.count
    columns.append(contentsOf: added.lazy.map(Optional.some))
    let ids = (first..<columns.count).map(ColumnID.init)
    for id in ids {
      handles.append(id)
      positions.append(handles.count)
    }
    return ids
  }

  /// Forgets columns and moves the others up, as GLPK does.
  mutating func remove(_ removed: [ColumnID]) {
    for id in removed {
      columns[id.index] = nil
      positions[id.index] = 0
    }
    var kept = OneBased(padding: ColumnID(-1))
    for id in handles.elements where positions[id.index] != 0 {
      kept.append(id)
      positions[id.index] = kept.count
    }
    handles = kept
  }

  /// GLPK's position of a column; nothing if it was removed or never added.
  func position(of id: ColumnID) -> Int? {
    guard positions.indices.contains(id.index), positions[id.index] != 0 else { return nil }
    return positions[id.index]
  }

  /// A column; nothing if it was removed or never added.
  subscript(id: ColumnID) -> Column? {
    columns.indices.contains(id.index) ? columns[id.index] : nil
  }

  /// Notes new bounds of a column that is there.
  mutating func setBounds(_ bounds: Bounds, of id: ColumnID) {
    columns[id.index]?.bounds = bounds
  }

  /// Notes a new cost of a column that is there.
  mutating func setCost(_ cost: Double, of id: ColumnID) { columns[id.index]?.cost = cost }
}
