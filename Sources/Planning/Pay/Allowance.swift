/// A fixed amount for a shift: meals, a taxi home, the use of a car.
public struct Allowance: Hashable, Sendable {
  /// Name for people: "late taxi".
  public var name: String
  /// How much, once for each shift.
  public var amount: Money
  /// The hours of which a shift must cover some; nil for every shift.
  public var touches: PayWindow?

  /// An allowance.
  public init(name: String, amount: Money, touches: PayWindow? = nil) {
    (self.name, self.amount, self.touches) = (name, amount, touches)
  }
}
