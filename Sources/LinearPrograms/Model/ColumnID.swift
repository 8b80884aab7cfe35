/// Which column, for as long as the program lives, whatever other columns are removed.
public struct ColumnID: Hashable, Comparable, Sendable {
  /// 0, 1, 2 … in the order of adding; never used again after a removal.
  public let index: Int

  /// The column that was added after `index` others.
  public init(_ index: Int) { self.index = index }

  /// Whether the left column was added first.
  public static func < (left: ColumnID, right: ColumnID) -> Bool { left.index < right.index }
}
