public import Planning

/// One thing paid for, before it is anybody's: what it is, by which rule, and how much.
public struct PayItem: Hashable, Sendable {
  /// What it is for.
  public var kind: PayKind
  /// Name of the rule by which it is paid.
  public var rule: String
  /// Time that it pays for; zero where it pays for none.
  public var minutes: Minutes
  /// How the amount came about.
  public var basis: PayBasis
  /// The amount before rounding.
  public var exact: ExactMoney
  /// The amount in whole minor units.
  public var amount: Money

  init(
    _ kind: PayKind,
    _ rule: String,
    _ minutes: Minutes,
    _ basis: PayBasis,
    exact: ExactMoney
  ) {
    (self.kind, self.rule, self.minutes, self.basis) = (kind, rule, minutes, basis)
    (self.exact, amount) = (exact, .zero)
  }

  /// A time at a share of a rate.
  static func time(
    _ kind: PayKind,
    _ rule: String,
    _ minutes: Minutes,
    perHour: Money,
    share: PayShare = .whole
  ) -> PayItem {
    PayItem(
      kind,
      rule,
      minutes,
      .time(perHour: perHour, share: share),
      exact: ExactMoney(minutes, perHour: perHour, share: share)
    )
  }

  /// An amount, once.
  static func each(_ kind: PayKind, _ rule: String, _ money: Money) -> PayItem {
    PayItem(kind, rule, .zero, .each(money), exact: ExactMoney(money))
  }
}

extension [PayItem] {
  /// All of it in whole minor units.
  public var total: Money { reduce(.zero) { $0 + $1.amount } }

  /// All of it before rounding.
  public var exactTotal: ExactMoney { reduce(.zero) { $0 + $1.exact } }

  /// What is of some kinds, in whole minor units.
  public func total(of budget: Budget) -> Money {
    reduce(.zero) { budget.counts($1.kind) ? $0 + $1.amount : $0 }
  }
}
