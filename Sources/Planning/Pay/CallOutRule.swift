/// What someone earns who is called in from standby or from home.
public struct CallOutRule: Hashable, Sendable {
  /// What an hour of it is paid, as a share of the person's rate: 1.5 is time and a half.
  public var rate: PayShare
  /// A shorter call is paid as one of so long.
  public var least: Minutes
  /// Money for the call itself.
  public var fee: Money

  /// A rule.
  public init(rate: PayShare = .whole, least: Minutes = .zero, fee: Money = .zero) {
    (self.rate, self.least, self.fee) = (rate, least, fee)
  }

  /// What a call of some length earns someone with an hourly rate, before rounding.
  ///
  /// - Parameters:
  ///   - time: How long the call takes; nothing is paid for none.
  ///   - perHour: The person's rate on the day on which the call begins.
  public func pay(for time: Minutes, perHour: Money) -> ExactMoney {
    guard time > .zero else { return .zero }
    return ExactMoney(fee) + ExactMoney(max(time, least), perHour: perHour, share: rate)
  }
}
