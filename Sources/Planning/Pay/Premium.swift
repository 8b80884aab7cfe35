/// What unsocial hours earn on top of the usual rate.
public struct Premium: Hashable, Sendable {
  /// How much.
  public enum Rate: Hashable, Sendable {
    /// A share of the person's hourly rate.
    case share(PayShare)
    /// Money for an hour.
    case perHour(Money)
  }

  /// Where several premiums are paid for the same hour: the highest of them, or all.
  public enum Together: String, CaseIterable, Hashable, Sendable {
    /// The one that pays the person most; the first in the list among equals.
    case highest
    /// Each of them.
    case added
  }

  /// Name for people: "night".
  public var name: String
  /// When it is paid.
  public var window: PayWindow
  /// How much.
  public var rate: Rate

  /// A premium.
  public init(name: String, window: PayWindow, rate: Rate) {
    (self.name, self.window, self.rate) = (name, window, rate)
  }

  /// What a time earns, for someone with an hourly rate.
  public func pay(for time: Minutes, perHour: Money) -> ExactMoney {
    switch rate {
    case .share(let share): ExactMoney(time, perHour: perHour, share: share)
    case .perHour(let money): ExactMoney(time, perHour: money)
    }
  }
}
