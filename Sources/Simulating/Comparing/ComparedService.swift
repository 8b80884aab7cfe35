public import Planning

/// What was promised, what was planned, and what came out when it was simulated.
public struct ComparedService: Hashable, Sendable {
  /// Points by which planned and simulated may differ before it is worth a word.
  public static let worthSaying = 0.005

  /// The stretch, from and until; nil where it is the whole horizon.
  public var span: Span?
  /// Share promised.
  public var promised: Double
  /// Share planned; nil where it cannot be said of the stretch alone.
  public var planned: Double?
  /// What came out.
  public var simulated: SimulatedService
  /// Whether the promise is made of this stretch by itself.
  public var isPromise: Bool
  /// Whether the promise holds, but for noise; with many promises looked at, the noise of the worst
  /// of them.
  public var holds: Bool

  /// A comparison.
  public init(
    span: Span?,
    promised: Double,
    planned: Double?,
    simulated: SimulatedService,
    isPromise: Bool,
    holds: Bool
  ) {
    self.span = span
    self.promised = promised
    self.planned = planned
    self.simulated = simulated
    self.isPromise = isPromise
    self.holds = holds
  }

  /// By how much simulated is better than planned, where that is more than the noise and more than
  /// half a point.
  public var difference: Double? {
    guard let planned else { return nil }
    let difference = simulated.inTime.value - planned
    return abs(difference) > max(simulated.inTime.halfWidth, ComparedService.worthSaying)
      ? difference : nil
  }
}

/// Why planned and simulated differ: a part of the difference.
public struct DifferencePart: Hashable, Sendable {
  /// What makes the part.
  public enum Cause: String, CaseIterable, Hashable, Sendable {
    /// People help on queues other than the planned one.
    case routing
    /// Breaks and ends of shift wait for the contact in hand, and breaks are taken in full.
    case lateBreaks
    /// Shrinkage comes in spells, after the contact in hand, and not evenly.
    case spells
    /// All else: lines carried from interval to interval, whole people in place of fractions.
    case rest
  }

  /// What makes it.
  public var cause: Cause
  /// How many points it makes.
  public var share: Double

  /// A part.
  public init(cause: Cause, share: Double) {
    self.cause = cause
    self.share = share
  }
}
