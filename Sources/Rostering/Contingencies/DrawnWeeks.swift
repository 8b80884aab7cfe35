/// What becomes of the plan in weeks drawn at random.
public struct DrawnWeeks: Hashable, Sendable, Codable {
  /// Quantiles of a queue's share within the standard, with their sampling error.
  public struct Service: Hashable, Sendable, Codable {
    /// The queue.
    public var queue: String
    /// The quantiles, the lowest first.
    public var quantiles: [Quantile]

    /// A queue's service.
    public init(queue: String, quantiles: [Quantile]) {
      (self.queue, self.quantiles) = (queue, quantiles)
    }
  }

  /// A quantile of a sample.
  public struct Quantile: Hashable, Sendable, Codable {
    /// Which: 0.05 is the value that one week in twenty is below.
    public var at: Double
    /// Its estimate.
    public var value: Double
    /// No less than this it is, with 95 % confidence for both ends together.
    public var lower: Double
    /// No more than this it is.
    public var upper: Double
  }

  /// Which quantiles are told.
  public static let shares = [
    0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95,
  ]

  /// How many.
  public var count: Int
  /// Share of them in which everything holds, by level.
  public var holding: [AnswerLevel: Double]
  /// The standard error of that.
  public var holdingError: [AnswerLevel: Double]
  /// By queue, held: the share within the standard.
  public var service: [Service]
  /// What responses cost in a week on average, in minor units.
  public var expectedCost: Double
  /// The standard error of that, in minor units.
  public var expectedCostError: Double
  /// What they cost at most in half of the weeks, in minor units.
  public var medianCost: Int
  /// What they cost at most in nine weeks of ten, in minor units.
  public var highCost: Int
  /// What they cost in the worst week, in minor units.
  public var worstCost: Int
  /// What it costs not to know the future; nil where no week was planned again.
  public var regret: Regret?

  /// Drawn weeks.
  public init(
    count: Int,
    holding: [AnswerLevel: Double],
    holdingError: [AnswerLevel: Double],
    service: [Service],
    expectedCost: Double,
    expectedCostError: Double,
    medianCost: Int,
    highCost: Int,
    worstCost: Int,
    regret: Regret? = nil
  ) {
    self.count = count
    self.holding = holding
    self.holdingError = holdingError
    self.service = service
    self.expectedCost = expectedCost
    self.expectedCostError = expectedCostError
    self.medianCost = medianCost
    self.highCost = highCost
    self.worstCost = worstCost
    self.regret = regret
  }
}

extension DrawnWeeks.Quantile {
  /// A quantile of a sample, with the confidence interval of its order statistics.
  ///
  /// The number of values below the quantile is binomial, so that the values of ranks
  /// n·p ± 1.96·√(n·p·(1 − p)) enclose it in 95 of 100 samples, whatever the distribution (David,
  /// Nagaraja, "Order Statistics", 3rd edition, Wiley 2003, part 7.1).
  ///
  /// - Parameters:
  ///   - at: Which quantile.
  ///   - sorted: The sample, in rising order, not empty.
  public init(_ at: Double, of sorted: [Double]) {
    let count = Double(sorted.count)
    let reach = 1.96 * (count * at * (1 - at)).squareRoot()
    func value(_ rank: Double) -> Double {
      sorted[min(max(Int(rank.rounded(.up)) - 1, 0), sorted.count - 1)]
    }
    self.at = at
    self.value = value(count * at)
    lower = value(count * at - reach)
    upper = value(count * at + reach + 1)
  }
}
