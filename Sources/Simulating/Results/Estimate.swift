/// A value that replications estimate, with the half-width of its 95 % confidence interval.
public struct Estimate: Hashable, Sendable {
  /// The estimate.
  public var value: Double
  /// Half the width of the interval; infinite where one replication cannot tell.
  public var halfWidth: Double

  /// An estimate.
  public init(value: Double, halfWidth: Double) {
    self.value = value
    self.halfWidth = halfWidth
  }
}
