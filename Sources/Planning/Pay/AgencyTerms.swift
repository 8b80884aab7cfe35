/// What an agency charges for its people beside their hours.
public struct AgencyTerms: Hashable, Sendable {
  /// A shorter shift is charged as one of so long.
  public var leastShift: Minutes
  /// Fee for each shift.
  public var feePerShift: Money
  /// Fee for each week with a shift.
  public var feePerWeek: Money

  /// Terms.
  public init(
    leastShift: Minutes = .zero,
    feePerShift: Money = .zero,
    feePerWeek: Money = .zero
  ) {
    (self.leastShift, self.feePerShift) = (leastShift, feePerShift)
    self.feePerWeek = feePerWeek
  }
}
