public import Planning

/// What responses to what can go wrong cost in a week, and the reserve that covers them.
public struct ContingencyMoney: Hashable, Sendable {
  /// Expected cost, the cost of half the weeks and of nine in ten at most, and the worst.
  public struct Spread: Hashable, Sendable {
    /// On average.
    public var expected: Money
    /// At most in half of the weeks.
    public var median: Money
    /// At most in nine of ten.
    public var high: Money
    /// At worst.
    public var worst: Money

    /// A spread.
    public init(expected: Money, median: Money, high: Money, worst: Money) {
      (self.expected, self.median, self.high, self.worst) = (expected, median, high, worst)
    }
  }

  /// A risk of the register that responses answer.
  public struct Risk: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Chance that it happens in a week.
    public var likelihood: Double
    /// What its responses cost on average if it does.
    public var cost: Money
    /// Whether they are enough.
    public var isAnswered: Bool

    /// A risk.
    public init(name: String, likelihood: Double, cost: Money, isAnswered: Bool) {
      (self.name, self.likelihood, self.cost) = (name, likelihood, cost)
      self.isAnswered = isAnswered
    }
  }

  /// The risks, in the order of the register.
  public var risks: [Risk]
  /// What they cost where each comes by its own chance, whatever the others do.
  public var register: Spread
  /// What weeks drawn at random cost; nil where none was drawn.
  public var drawn: Spread?
  /// The share of weeks that the reserve is to cover.
  public var share: Double
  /// The least money that covers the register's costs in that share of weeks.
  public var reserve: Money

  /// Contingency money.
  public init(
    risks: [Risk],
    register: Spread,
    drawn: Spread?,
    share: Double,
    reserve: Money
  ) {
    (self.risks, self.register, self.drawn) = (risks, register, drawn)
    (self.share, self.reserve) = (share, reserve)
  }
}
