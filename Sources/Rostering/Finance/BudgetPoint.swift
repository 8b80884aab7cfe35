public import Planning

/// What a rota found under a cap on all pay costs and serves.
public struct BudgetPoint: Hashable, Sendable {
  /// The cap on all pay; nil without one.
  public var cap: Money?
  /// What the rota pays.
  public var pay: Money
  /// By queue: contacts expected to be served within the standard.
  public var inStandard: [Double]
  /// By queue: contacts promised and missed.
  public var missed: [Double]
  /// Hours in which people are missing against what each interval needs.
  public var shortHours: Double
  /// The weighed cost of the rota, in major units of money.
  public var objective: Double
  /// No rota under the cap weighs less than this; nil where nothing is proven.
  public var bound: Double?

  /// A point.
  public init(
    cap: Money?,
    pay: Money,
    inStandard: [Double],
    missed: [Double],
    shortHours: Double,
    objective: Double,
    bound: Double?
  ) {
    (self.cap, self.pay, self.inStandard, self.missed) = (cap, pay, inStandard, missed)
    (self.shortHours, self.objective, self.bound) = (shortHours, objective, bound)
  }

  /// Contacts within the standard on all queues.
  public var served: Double { inStandard.reduce(0, +) }

  /// Contacts promised and missed on all queues.
  public var missedContacts: Double { missed.reduce(0, +) }

  /// Whether the cap is kept.
  public var keepsCap: Bool { cap.map { pay <= $0 } ?? true }

  /// The point with the bound of a curve that no rota goes below, where that is higher.
  public func bounded(by curve: RelaxedCurve, minorPerMajor: Int) -> BudgetPoint {
    guard let cap, let least = curve.bound(at: Double(cap.minorUnits) / Double(minorPerMajor))
    else { return self }
    var point = self
    // Less what the solver's arithmetic may lose.
    let safe = least - 1e-6 * max(1, abs(least))
    point.bound = min(max(bound ?? safe, safe), objective)
    return point
  }

  /// How far the rota lies from the bound, as a share of its weighed cost; nil without a bound.
  public var gap: Double? { bound.map { max(0, objective - $0) / max(abs(objective), 1e-9) } }
}
