/// What employing someone costs on top of their pay: insurance, pension, a uniform.
public struct OnCost: Hashable, Sendable {
  /// How much.
  public enum Amount: Hashable, Sendable {
    /// A share of all that the person is paid.
    case share(PayShare)
    /// Money for each shift.
    case perShift(Money)
    /// Money for each week in which the person is employed on some day.
    case perWeek(Money)
  }

  /// Name for people: "pension".
  public var name: String
  /// How much.
  public var amount: Amount

  /// An on-cost.
  public init(name: String, amount: Amount) { (self.name, self.amount) = (name, amount) }
}
