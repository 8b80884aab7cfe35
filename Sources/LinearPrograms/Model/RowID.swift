/// Which row, for as long as the program lives.
public struct RowID: Hashable, Comparable, Sendable {
  /// 0, 1, 2 … in the order of adding; rows are never removed.
  public let index: Int

  /// The row that was added after `index` others.
  public init(_ index: Int) { self.index = index }

  /// Whether the left row was added first.
  public static func < (left: RowID, right: RowID) -> Bool { left.index < right.index }
}
