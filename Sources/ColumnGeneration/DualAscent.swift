/// A concave function of dual prices whose every value is a lower bound, with a direction in which
/// it rises.
public protocol DualOracle: AnyObject {
  /// How far each price moves for a unit of subgradient, so that prices of unlike units keep step.
  var scale: [Double] { get }
  /// Evaluates the function.
  ///
  /// - Returns: A lower bound on the problem's optimum, and a subgradient at `prices`.
  func evaluate(_ prices: [Double]) -> (bound: Double, subgradient: [Double])
  /// Moves prices to the nearest allowed ones.
  func project(_ prices: inout [Double])
}

/// Raises a Lagrangian bound by deflected subgradients with Polyak steps.
///
///     d ← m·d + (1 − m)·S·g        u ← P(u + λ (z − L(u)) / |d|² · S·d)
///
/// with scale S, momentum m, step factor λ, target z, subgradient g and projection P. λ is cut after a
/// number of evaluations without progress; there is no jump back to the best point.
///
/// Sources: B. T. Polyak, "Minimization of unsmooth functionals", USSR Computational Mathematics
/// and Mathematical Physics 9(3), 1969 (the step); P. M. Camerini, L. Fratta, F. Maffioli, "On
/// improving relaxation methods by modified gradient techniques", Mathematical Programming Study
/// 3, 1975 (the deflection).
public struct DualAscent {
  /// What steers the ascent.
  public struct Parameters: Sendable {
    /// Share of the old direction kept in the new one.
    public var momentum = 0.85
    /// First step factor λ.
    public var stepFactor = 1.0
    /// λ is multiplied by this when progress stalls.
    public var cut = 0.85
    /// Evaluations without progress before λ is cut.
    public var patience = 20
    /// The ascent ends when λ falls below this.
    public var smallestStepFactor = 1e-4

    /// The usual values.
    public init() {}
  }

  /// Where an ascent ended.
  public struct Result: Sendable {
    /// The best bound found.
    public var bound: Double
    /// The prices that gave it.
    public var prices: [Double]
    /// How many evaluations it took.
    public var evaluations: Int
  }

  /// What steers the ascent.
  public var parameters: Parameters

  /// An ascent.
  public init(parameters: Parameters = Parameters()) { self.parameters = parameters }

  /// Climbs from `start`.
  ///
  /// - Parameters:
  ///   - target: The objective of the best known solution, asked before each step.
  ///   - goesOn: Asked after each evaluation with their number and the best bound so far.
  public func run(
    _ oracle: some DualOracle, from start: [Double], target: () -> Double,
    goesOn: (Int, Double) -> Bool
  ) -> Result {
    var prices = start
    oracle.project(&prices)
    var best = Result(bound: -.infinity, prices: prices, evaluations: 0)
    let scale = oracle.scale
    var direction = Array(repeating: 0.0, count: prices.count)
    var (factor, stalled) = (parameters.stepFactor, 0)
    repeat {
      let (bound, subgradient) = oracle.evaluate(prices)
      best.evaluations += 1
      stalled += 1
      if bound > best.bound {
        if bound > best.bound + 1e-5 * abs(bound) { stalled = 0 }
        (best.bound, best.prices) = (bound, prices)
      }
      if stalled >= parameters.patience { (factor, stalled) = (factor * parameters.cut, 0) }
      let keep = best.evaluations == 1 ? 0 : parameters.momentum
      var norm = 0.0
      for index in direction.indices {
        direction[index] = keep * direction[index] + (1 - keep) * scale[index] * subgradient[index]
        norm += direction[index] * direction[index]
      }
      guard norm > 1e-12 else { break }
      let step = factor * max(target() - bound, 1e-6 * abs(bound)) / norm
      for index in prices.indices { prices[index] += step * scale[index] * direction[index] }
      oracle.project(&prices)
    } while factor > parameters.smallestStepFactor && goesOn(best.evaluations, best.bound)
    return best
  }
}
