/// Where an ascent ended.
public struct AscentResult: Sendable {
  /// The best bound found.
  public var bound: Double
  /// The prices that gave it.
  public var prices: [Double]
  /// How many evaluations it took.
  public var evaluations: Int

  /// Where an ascent ended.
  public init(bound: Double, prices: [Double], evaluations: Int) {
    (self.bound, self.prices, self.evaluations) = (bound, prices, evaluations)
  }
}
