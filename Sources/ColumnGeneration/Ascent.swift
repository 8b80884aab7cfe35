/// A way to raise a Lagrangian bound without a linear program.
public protocol Ascent: Sendable {
  /// Climbs from `start`.
  ///
  /// - Parameters:
  ///   - oracle: The function that is climbed.
  ///   - start: Prices to begin with.
  ///   - target: The objective of a known solution.
  ///   - progress: Asked after each evaluation with their number and the best bound so far; says how
  ///     much of the work allowed is done, 0...1, or nil to stop.
  func run(
    _ oracle: some DualOracle,
    from start: [Double],
    target: Double,
    progress: (Int, Double) -> Double?
  ) -> AscentResult
}
