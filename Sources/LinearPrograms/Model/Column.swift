/// A column of a linear program: something there may be more or less of.
public struct Column: Hashable, Sendable {
  /// A name for files and messages; the number serves where there is none.
  public var name: String?
  /// What one unit costs.
  public var cost: Double
  /// How much there may be.
  public var bounds: Bounds
  /// Whether only whole numbers will do in the end; the linear program itself ignores it.
  public var isInteger: Bool
  /// Coefficients, each row at most once, in any order.
  public var entries: [Entry]

  /// A column.
  public init(
    name: String? = nil,
    cost: Double,
    bounds: Bounds = .nonNegative,
    isInteger: Bool = false,
    entries: [Entry] = []
  ) {
    self.name = name
    self.cost = cost
    self.bounds = bounds
    self.isInteger = isInteger
    self.entries = entries
  }
}
