/// What is agreed with a group of people: hours, pay, the shifts they work, the rules they keep.
public struct Contract: Sendable {
  /// Name used in files, unique in the site.
  public var name: String
  /// Paid time of a week, leave credits included.
  public var weeklyHours: ClosedRange<Minutes>
  /// Pay for an hour.
  public var payPerHour: Money
  /// Shift patterns that may be worked.
  public var patterns: [PatternID]
  /// Paid time that a day of leave counts for.
  public var leaveDayCredit: Minutes
  /// Working-time rules.
  public var rules: WorkingTimeRules
  /// How firmly the weekly hours are meant.
  public var hoursForce: Force
  /// Bands of overtime above the weekly hours, in order; none where there is no overtime.
  public var overtime: [OvertimeBand]
  /// Rates that take the place of ``payPerHour`` from a day on.
  public var payRates: [DatedRate]
  /// What is paid beside the hours and their overtime.
  public var pay: PayTerms

  /// A contract.
  public init(
    name: String,
    weeklyHours: ClosedRange<Minutes>,
    payPerHour: Money,
    patterns: [PatternID],
    leaveDayCredit: Minutes,
    rules: WorkingTimeRules,
    hoursForce: Force = .hard,
    overtime: [OvertimeBand] = [],
    payRates: [DatedRate] = [],
    pay: PayTerms = PayTerms()
  ) {
    self.name = name
    self.weeklyHours = weeklyHours
    self.payPerHour = payPerHour
    self.patterns = patterns
    self.leaveDayCredit = leaveDayCredit
    self.rules = rules
    self.hoursForce = hoursForce
    self.overtime = overtime
    (self.payRates, self.pay) = (payRates, pay)
  }
}
