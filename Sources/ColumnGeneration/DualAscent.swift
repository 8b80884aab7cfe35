import Foundation

/// Raises a Lagrangian bound by deflected subgradients with Polyak steps.
///
///     d ← m·d + S·g        u ← P(u + λ (z − L(u)) / |d|² · S·d)
///
/// with scale S, momentum m, step factor λ, target z, subgradient g and projection P. λ falls
/// geometrically over the work allowed, so that a short ascent is as settled at its end as a long
/// one, and faster where evaluations go by without progress; there is no jump back to the best
/// point.
///
/// Sources: B. T. Polyak, "Minimization of unsmooth functionals", USSR Computational Mathematics
/// and Mathematical Physics 9(3), 1969 (the step); P. M. Camerini, L. Fratta, F. Maffioli, "On
/// improving relaxation methods by modified gradient techniques", Mathematical Programming Study
/// 3, 1975 (the deflection).
public struct DualAscent: Ascent {
  /// What steers the ascent.
  public struct Parameters: Sendable {
    /// Share of the old direction kept in the new one.
    public var momentum = 0.85
    /// Step factor λ at the start.
    public var firstStepFactor = 1.0
    /// Step factor λ at the end.
    public var lastStepFactor = 0.02
    /// The target is at most this share of the best bound above it.
    public var reach = 0.05
    /// The target may lie this share of the way from the best bound to the known solution, if that
    /// is more.
    public var reachOfWay = 1.0
    /// Evaluations without progress after which λ is cut.
    public var patience = 30
    /// What λ is multiplied by then.
    public var cut = 0.9

    /// The usual values.
    public init() {}
  }

  /// What steers the ascent.
  public var parameters: Parameters

  /// An ascent.
  public init(parameters: Parameters = Parameters()) { self.parameters = parameters }

  /// Climbs from `start`, as ``Ascent`` says.
  public func run(
    _ oracle: some DualOracle,
    from start: [Double],
    target: Double,
    progress: (Int, Double) -> Double?
  ) -> AscentResult {
    var prices = start
    oracle.project(&prices)
    var best = AscentResult(bound: -.infinity, prices: prices, evaluations: 0)
    var direction = Array(repeating: 0.0, count: prices.count)
    let scale = oracle.scale
    var (patienceFactor, stalled) = (1.0, 0)
    while true {
      let (bound, subgradient) = oracle.evaluate(prices)
      best.evaluations += 1
      stalled += 1
      if bound > best.bound {
        if bound > best.bound + 1e-6 * abs(bound) { stalled = 0 }
        (best.bound, best.prices) = (bound, prices)
      }
      if stalled >= parameters.patience {
        (patienceFactor, stalled) = (patienceFactor * parameters.cut, 0)
      }
      guard let done = progress(best.evaluations, best.bound) else { return best }
      let norm = turn(&direction, to: subgradient, scale)
      if norm < 1e-12 { return best }
      let distance = distance(from: bound, best: best.bound, to: target)
      let step = stepFactor(done) * patienceFactor * distance / norm
      for index in prices.indices { prices[index] += step * scale[index] * direction[index] }
      oracle.project(&prices)
    }
  }

  /// Deflects the direction; returns the square of its length.
  private func turn(
    _ direction: inout [Double],
    to subgradient: [Double],
    _ scale: [Double]
  )
    -> Double
  {
    var norm = 0.0
    for index in direction.indices {
      direction[index] =
        parameters.momentum * direction[index] + scale[index] * subgradient[index]
      norm += direction[index] * direction[index]
    }
    return norm
  }

  /// How far there is to climb.
  ///
  /// A known solution may be far from the best one, and a bound far below the best bound says
  /// little about how far to go: neither may make the step long.
  private func distance(from bound: Double, best: Double, to target: Double) -> Double {
    let reach = max(parameters.reach * abs(best), parameters.reachOfWay * (target - best))
    let level = min(target, best + reach)
    return max(min(level - bound, 2 * (level - best)), 1e-6 * abs(bound))
  }

  private func stepFactor(_ done: Double) -> Double {
    parameters.firstStepFactor * pow(parameters.lastStepFactor / parameters.firstStepFactor, done)
  }
}
