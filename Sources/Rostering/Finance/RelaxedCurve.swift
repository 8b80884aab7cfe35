/// The least weighed cost for every cap on all pay where people may work a mixture of lines: the
/// linear program behind the plan, whose every value no rota under that cap goes below.
///
/// It falls ever less steeply, in straight pieces; where it is exact, the points are all of the
/// places at which the slope changes.
public struct RelaxedCurve: Hashable, Sendable {
  /// A cap for which the program was solved.
  public struct Point: Hashable, Sendable {
    /// The cap, in major units.
    public var cap: Double
    /// The least weighed cost.
    public var weighed: Double
    /// What one more of money saves here, by the program's dual; of a place where the slope changes
    /// one of the values between those on both sides.
    public var price: Double

    /// A point.
    public init(cap: Double, weighed: Double, price: Double) {
      (self.cap, self.weighed, self.price) = (cap, weighed, price)
    }
  }

  /// What one more of money saves, and over which caps.
  public struct Price: Hashable, Sendable {
    /// What one more of money saves, in weighed cost.
    public var worth: Double
    /// The caps between which that is so.
    public var range: ClosedRange<Double>
  }

  /// The points, the lowest cap first.
  public var points: [Point]
  /// Whether the curve runs straight from each point to the next.
  public var isExact: Bool

  /// A curve.
  public init(points: [Point], isExact: Bool) { (self.points, self.isExact) = (points, isExact) }

  /// What no rota under a cap weighs less than, by the tangents of all points; nil without points.
  ///
  /// - Parameter cap: The cap, in major units.
  public func bound(at cap: Double) -> Double? {
    points.map { $0.weighed - $0.price * (cap - $0.cap) }.max()
  }

  /// The prices from point to point, where the curve is exact.
  public var prices: [Price] {
    guard isExact else { return [] }
    return zip(points, points.dropFirst()).map { low, high in
      Price(
        worth: (low.weighed - high.weighed) / (high.cap - low.cap),
        range: low.cap...high.cap
      )
    }
  }

  /// The price at a cap: that of the next money; nil below the first and beyond the last point.
  public func price(at cap: Double) -> Price? {
    prices.first { $0.range.contains(cap) && cap < $0.range.upperBound }
  }
}
