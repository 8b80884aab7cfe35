/// How the search for whole numbers ended.
public struct IntegerOutcome: Hashable, Sendable {
  /// Why it ended.
  ///
  /// ``Termination/optimal`` means within the gap that was asked for.
  public var termination: Termination
  /// The cost of the best solution, if one was found.
  public var objective: Double?
  /// No solution costs less; −∞ when nothing is proven, +∞ when there is no solution at all.
  public var bound: Double
  /// Nodes of the search tree.
  public var nodes: Int
  /// The same for people, in a sentence.
  public var sentence: String
  /// Values of the best solution by ``ColumnID/index``, 0 for removed columns; empty without one.
  public var values: [Double]

  /// An outcome.
  public init(
    termination: Termination,
    objective: Double?,
    bound: Double,
    nodes: Int,
    sentence: String,
    values: [Double]
  ) {
    self.termination = termination
    self.objective = objective
    self.bound = bound
    self.nodes = nodes
    self.sentence = sentence
    self.values = values
  }

  /// (objective − bound) / |objective|, never negative; nothing without a solution.
  public var gap: Double? { relativeGap(from: bound, to: objective) }

  /// The value of a column in the best solution; nothing without one.
  public func value(of column: ColumnID) -> Double? {
    values.indices.contains(column.index) ? values[column.index] : nil
  }
}
