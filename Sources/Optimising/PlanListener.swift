/// Hears how the optimiser gets on; called from its threads.
public protocol PlanListener: Sendable {
  /// Something has changed.
  func progress(_ progress: PlanProgress)
}

/// Where the optimiser stands.
public struct PlanProgress: Sendable {
  /// What it is doing, in a word or two.
  public var phase: String
  /// Objective of the best rota so far.
  public var incumbent: Double?
  /// Best proven bound so far.
  public var bound: Double?
  /// Seconds since the start.
  public var seconds: Double

  /// The gap as a share, once both sides are known.
  public var gap: Double? {
    guard let incumbent, let bound else { return nil }
    return max(0, incumbent - bound) / max(abs(incumbent), 1e-9)
  }
}

/// Hears nothing.
public struct SilentListener: PlanListener {
  /// A listener that does nothing.
  public init() {}
  /// Does nothing.
  public func progress(_ progress: PlanProgress) {}
}
