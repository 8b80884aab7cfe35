/// What time on standby earns where it is money and no share of the hourly rate.
public struct StandbyRule: Hashable, Sendable {
  /// Money for an hour on standby.
  public var perHour: Money

  /// A rule.
  public init(perHour: Money) { self.perHour = perHour }

  /// What a time on standby earns.
  public func pay(for time: Minutes) -> ExactMoney { ExactMoney(time, perHour: perHour) }
}
