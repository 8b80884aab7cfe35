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
