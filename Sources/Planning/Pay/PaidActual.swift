/// Hours and money as they were paid: of a person, a team or a cost centre, perhaps on one queue.
public struct PaidActual: Hashable, Sendable {
  /// Whose they are.
  public enum Whose: Hashable, Sendable {
    /// One person's.
    case person(PersonID)
    /// Those of all of a team.
    case team(String)
    /// Those of all of a cost centre.
    case centre(CostCentreID)
  }

  /// Whose they are.
  public var whose: Whose
  /// On which queue; nil for all of their time.
  public var queue: QueueID?
  /// Time, in seconds.
  public var seconds: Int
  /// Money.
  public var amount: Money

  /// Hours and money.
  public init(whose: Whose, queue: QueueID?, seconds: Int, amount: Money) {
    (self.whose, self.queue) = (whose, queue)
    (self.seconds, self.amount) = (seconds, amount)
  }
}
