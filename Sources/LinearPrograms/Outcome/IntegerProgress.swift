/// How far the search for whole numbers has come.
public struct IntegerProgress: Hashable, Sendable {
  /// The cost of the best solution so far, if there is one.
  public var incumbent: Double?
  /// No solution can cost less.
  public var bound: Double
  /// Nodes of the search tree so far.
  public var nodes: Int

  /// A state of the search.
  public init(incumbent: Double?, bound: Double, nodes: Int) {
    self.incumbent = incumbent
    self.bound = bound
    self.nodes = nodes
  }

  /// (incumbent − bound) / |incumbent|, never negative; nothing without an incumbent.
  public var gap: Double? { relativeGap(from: bound, to: incumbent) }
}

/// (cost − bound) / |cost|, where a cost of nearly nothing counts as 10⁻⁹.
package func relativeGap(from bound: Double, to cost: Double?) -> Double? {
  cost.map { max(0, ($0 - bound) / max(abs($0), 1e-9)) }
}
