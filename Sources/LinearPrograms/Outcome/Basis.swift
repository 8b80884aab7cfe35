/// A place from which the simplex method can go on.
///
/// It names rows and columns by their handles, so it outlives the session it was taken from and
/// fits any program with the same numbering. As many are basic as there are rows.
public struct Basis: Hashable, Sendable {
  /// Statuses of rows, by ``RowID/index``.
  public var rows: [BasisStatus]
  /// Statuses of columns.
  public var columns: [ColumnID: BasisStatus]

  /// A basis.
  public init(rows: [BasisStatus], columns: [ColumnID: BasisStatus]) {
    self.rows = rows
    self.columns = columns
  }
}
