/// Over which time a budget runs, and what of it is spent before the weeks being planned.
///
/// What is left of a month or a quarter is spread evenly over its days that are still open: from
/// the day after `until`, or from the first day planned, to its end. The weeks being planned may
/// pay their days' part of it, rounded down; or all of it, where the budget is given whole. Weeks
/// that reach into the next period add their days' part of its full limit.
public struct BudgetPeriod: Hashable, Sendable {
  /// How long.
  public enum Length: String, CaseIterable, Hashable, Sendable {
    /// The weeks being planned.
    case weeks
    /// The calendar month of the first day planned.
    case month
    /// The calendar quarter of the first day planned.
    case quarter
  }

  /// How long.
  public var length: Length
  /// What is spent of it already.
  public var spent: Money
  /// The last day whose pay is in `spent`; nil for the day before the first planned.
  public var until: LocalDate?
  /// Whether the weeks being planned may take all that is left.
  public var isWhole: Bool

  /// A period.
  public init(
    _ length: Length = .weeks,
    spent: Money = .zero,
    until: LocalDate? = nil,
    isWhole: Bool = false
  ) {
    (self.length, self.spent, self.until) = (length, spent, until)
    self.isWhole = isWhole
  }

  /// What of a limit may be paid in some weeks.
  public func allowed(of limit: Money, in horizon: Horizon) -> Money {
    let left = max(.zero, limit - spent)
    guard length != .weeks else { return left }
    let (first, after) = (horizon.firstDay, horizon.firstDay.adding(days: horizon.dayCount))
    var (sum, start) = (Money.zero, first)
    var open = until.map { max($0.adding(days: 1), self.start(of: first)) } ?? first
    var amount = left
    while start < after {
      let end = end(of: start)
      let days = min(end, after).days(since: start)
      let share = isWhole && start == first ? 1 : days
      let of = isWhole && start == first ? 1 : end.days(since: min(open, start))
      sum += Money(minorUnits: Int(Int128(amount.minorUnits) * Int128(share) / Int128(of)))
      (start, open, amount) = (end, end, limit)
    }
    return sum
  }

  private func months(_ date: LocalDate) -> Int {
    length == .quarter ? (date.month - 1) / 3 * 3 + 1 : date.month
  }

  /// The first day of the period of a date.
  private func start(of date: LocalDate) -> LocalDate {
    LocalDate(year: date.year, month: months(date), day: 1) ?? date
  }

  /// The first day after the period of a date.
  private func end(of date: LocalDate) -> LocalDate {
    let next = months(date) + (length == .quarter ? 3 : 1)
    let (year, month) = next > 12 ? (date.year + 1, next - 12) : (date.year, next)
    return LocalDate(year: year, month: month, day: 1) ?? date.adding(days: 1)
  }
}
