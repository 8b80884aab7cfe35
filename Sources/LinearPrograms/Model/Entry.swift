/// A coefficient of a column.
public struct Entry: Hashable, Sendable {
  /// The row it stands in.
  public var row: RowID
  /// How much one unit of the column adds to the row.
  public var value: Double

  /// A coefficient `value` in `row`.
  public init(row: RowID, value: Double) {
    self.row = row
    self.value = value
  }
}
