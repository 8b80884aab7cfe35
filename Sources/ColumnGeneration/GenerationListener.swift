/// Hears how column generation gets on.
public protocol GenerationListener {
  /// A round is over.
  func round(_ round: GenerationRound)
}

extension GenerationListener {
  /// Does nothing unless a listener cares.
  public func round(_ round: GenerationRound) {}
}

/// The figures of one round of column generation.
public struct GenerationRound: Hashable, Sendable {
  /// Number of the round, from 1.
  public var number: Int
  /// Objective of the restricted master.
  public var objective: Double
  /// Best lower bound so far.
  public var bound: Double
  /// Columns added in the round.
  public var added: Int
  /// Generated columns in the master.
  public var columns: Int
  /// Simplex iterations of the round.
  public var iterations: Int
}
