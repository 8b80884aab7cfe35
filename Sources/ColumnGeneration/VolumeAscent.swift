/// Raises a Lagrangian bound by the volume algorithm: steps from the best prices along an average of
/// the subgradients seen.
///
///     u ← P(ū + f (z − L(ū)) / |w|² · S·w)        w ← α·S·g(u) + (1 − α)·w
///
/// with the best prices ū, average w, step factor f, target z, scale S, subgradient g and projection
/// P; α is what makes the new w shortest, within limits that fall. The average forgets slowly, so that
/// it points where the whole of the last steps says, not the last of them: near the maximum that
/// brings the bound much closer than an ascent from point to point, which is the quicker one far
/// away.
///
/// How many steps without progress shorten f depends on how many there will be in the work allowed: a
/// long ascent takes its time over each length of step.
///
/// Source: Francisco Barahona, Ranga Anbil, "The volume algorithm: producing primal solutions with a
/// subgradient method", IBM Research Report RC 21103, 1998.
public struct VolumeAscent: Ascent {
  /// What steers the ascent.
  public struct Parameters: Sendable {
    /// Step factor f at the start.
    public var firstStep = 0.1
    /// What f is multiplied by after steps without progress.
    public var cut = 0.67
    /// What f is multiplied by where a step made progress.
    public var rise = 1.1
    /// The least and the most that f becomes.
    public var steps = 1e-5...2.0
    /// The steps without progress after which f is cut, as a share of all that will be taken.
    public var patience = 1.0 / 45
    /// The fewest and most that this may be.
    public var patienceLimits = 5.0...150.0
    /// The most that α is at the start.
    public var firstShare = 0.1
    /// What it does not fall below.
    public var lastShare = 0.01
    /// The least that α is, as a share of the most.
    public var leastShare = 0.1
    /// The steps after which α is halved, as a share of all that will be taken, unless the bound rose
    /// by ``progress`` of itself meanwhile.
    public var stretch = 1.0 / 20
    /// See ``stretch``.
    public var progress = 1e-3

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
    var centre = start
    oracle.project(&centre)
    let (bound, subgradient) = oracle.evaluate(centre)
    var best = AscentResult(bound: bound, prices: centre, evaluations: 1)
    var average = scaled(subgradient, oracle)
    var pace = VolumePace(parameters, bound: bound)
    while let done = progress(best.evaluations, best.bound) {
      let length = product(average, average)
      // An average of nothing at all: what the bound's minima choose on average keeps every row.
      if length < 1e-12 { return best }
      let distance = max(target - best.bound, 1e-6 * abs(best.bound))
      var prices = best.prices
      let step = pace.factor * distance / length
      for index in prices.indices { prices[index] += step * oracle.scale[index] * average[index] }
      oracle.project(&prices)
      let (bound, subgradient) = oracle.evaluate(prices)
      best.evaluations += 1
      let fresh = scaled(subgradient, oracle)
      mix(fresh, into: &average, length, most: pace.share)
      if bound > best.bound { (best.bound, best.prices) = (bound, prices) }
      pace.note(best, done: done)
    }
    return best
  }

  /// Makes the average as short as a share of the new subgradient can make it.
  private func mix(
    _ fresh: [Double],
    into average: inout [Double],
    _ length: Double,
    most: Double
  ) {
    let (own, both) = (product(fresh, fresh), product(fresh, average))
    let distance = own - 2 * both + length
    let shortest = distance > 0 ? (length - both) / distance : most
    let share = min(max(shortest, parameters.leastShare * most), most)
    for index in average.indices { average[index] += share * (fresh[index] - average[index]) }
  }

  private func scaled(_ subgradient: [Double], _ oracle: some DualOracle) -> [Double] {
    zip(subgradient, oracle.scale).map { $0 * $1 }
  }

  private func product(_ one: [Double], _ other: [Double]) -> Double {
    var sum = 0.0
    for index in one.indices { sum += one[index] * other[index] }
    return sum
  }
}
