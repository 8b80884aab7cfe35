/// A row of a linear program: what the columns' entries in it may add up to.
public struct Row: Hashable, Sendable {
  /// A name for files and messages; the number serves where there is none.
  public var name: String?
  /// Between what the sum must lie.
  ///
  /// A row with ``Bounds/free`` only counts.
  public var bounds: Bounds

  /// A row.
  public init(name: String? = nil, bounds: Bounds) {
    self.name = name
    self.bounds = bounds
  }
}
