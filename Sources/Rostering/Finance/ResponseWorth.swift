public import Planning

/// What it is worth to have something at hand before anything goes wrong: a kind of response, or a
/// person who can serve one more queue.
///
/// Each risk of the register is answered with it and without it; what differs is what promises and
/// goals lose, in the plan's weights, and what the responses cost. Both are brought to money by the
/// weight of pay.
public struct ResponseWorth: Hashable, Sendable {
  /// What is had in advance.
  public enum Thing: Hashable, Sendable {
    /// A kind of response, as a register calls it: `stand_by`.
    case response(String)
    /// A person who can serve one more queue, at the full rate.
    case training(PersonID, QueueID)
  }

  /// What it is worth in one risk.
  public struct Use: Hashable, Sendable {
    /// The risk.
    public var risk: String
    /// Chance that it happens in a week.
    public var likelihood: Double
    /// What it is worth each time, on average, in major units; below zero where what must hold was
    /// bought for more than the goals count.
    public var worth: Double
    /// In which share of the draws everything that must hold does with it, and does not without.
    public var saves: Double

    /// A use.
    public init(risk: String, likelihood: Double, worth: Double, saves: Double) {
      (self.risk, self.likelihood, self.worth, self.saves) = (risk, likelihood, worth, saves)
    }
  }

  /// What is had.
  public var thing: Thing
  /// The risks in which it makes a difference, in the order of the register.
  public var uses: [Use]
  /// What a week of having it costs, before it is ever used; nil where nobody has said.
  public var price: Money?

  /// A worth.
  public init(thing: Thing, uses: [Use], price: Money?) {
    (self.thing, self.uses, self.price) = (thing, uses, price)
  }

  /// What it is worth in a week on average, in major units: each risk comes by its own chance.
  public var expected: Double { uses.reduce(0) { $0 + $1.likelihood * $1.worth } }

  /// Chance of a week, summed over the risks, in which it alone makes everything hold.
  public var saving: Double { uses.reduce(0) { $0 + $1.likelihood * $1.saves } }

  /// Whether it is worth its price; nil where that is not known.
  public func isWorthIt(in currency: Currency) -> Bool? {
    price.map { expected > currency.major($0) }
  }
}
