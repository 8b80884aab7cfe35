public import Planning

/// How a line of the ledger came about, so that it can be worked out again.
public enum PayBasis: Hashable, Sendable {
  /// Its minutes at a share of an hourly rate.
  case time(perHour: Money, share: PayShare)
  /// An amount, once.
  case each(Money)
  /// A share of an amount.
  case share(PayShare, of: ExactMoney)
  /// What is left between lines rounded one by one and their sum rounded as one.
  case difference
}
