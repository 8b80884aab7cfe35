/// Where column generation ended.
public struct GenerationResult: Hashable, Sendable {
  /// Why it ended.
  public enum Reason: Hashable, Sendable {
    /// No column has a negative reduced cost: the linear program over all columns is solved.
    case optimal
    /// No column that the pricing found has a negative reduced cost, but there may be others.
    case exhausted
    /// Objective and bound met within the tolerance.
    case gapClosed
    /// The bound came to what was enough.
    case boundReached
    /// Someone said stop.
    case stopped
    /// The solver could not go on; the sentence is its own.
    case solverStuck(String)
  }

  /// Why it ended.
  public var reason: Reason
  /// Objective of the last restricted master that was solved to its optimum; nil before the first.
  public var objective: Double?
  /// Best lower bound; minus infinity before the first.
  public var bound: Double
  /// Duals that proved the bound.
  public var duals: [Double]
  /// How many rounds were priced.
  public var rounds: Int
}
