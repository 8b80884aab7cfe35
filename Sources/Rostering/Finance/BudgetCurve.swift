public import Planning

/// Service against money: rotas from the cheapest to the point where more money buys nothing.
public struct BudgetCurve: Hashable, Sendable {
  /// Where service for a unit of money falls most.
  public struct Knee: Hashable, Sendable {
    /// The point, by its place.
    public var place: Int
    /// Contacts within the standard for each major unit of money before it.
    public var before: Double
    /// The same after it.
    public var after: Double
  }

  /// The rotas, the cheapest cap first, the last one without a cap.
  public var points: [BudgetPoint]
  /// The least that people's own rules let anyone pay.
  public var least: Money
  /// What today's plan costs and serves, weighed as the points are.
  public var plan: BudgetPoint

  /// A curve.
  public init(points: [BudgetPoint], least: Money, plan: BudgetPoint) {
    (self.points, self.least, self.plan) = (points, least, plan)
  }

  /// The point at which what a unit of money buys falls most; nil on a straight line or with fewer
  /// than three points of different pay.
  public func knee(in currency: Currency) -> Knee? {
    var places: [Int] = []
    for (place, point) in points.enumerated()
    where places.last.map({ points[$0].pay < point.pay }) ?? true { places.append(place) }
    guard places.count > 2 else { return nil }
    func slope(_ from: Int, _ to: Int) -> Double {
      (points[to].served - points[from].served)
        / currency.major(points[to].pay - points[from].pay)
    }
    var best: Knee?
    for index in places.indices.dropFirst().dropLast() {
      let before = slope(places[index - 1], places[index])
      let after = slope(places[index], places[index + 1])
      if before - after > max(1e-9, best.map { $0.before - $0.after } ?? 0) {
        best = Knee(place: places[index], before: before, after: after)
      }
    }
    return best
  }
}
