/// A kind of shift: when it may start, how long it may be, which breaks it has.
public struct ShiftPattern: Sendable {
  /// Name used in files, unique in the site.
  public var name: String
  /// Weekdays on which it may start.
  public var weekdays: Set<Weekday>
  /// Earliest and latest start on the wall clock.
  public var startWindow: ClosedRange<TimeOfDay>
  /// Starts are this far apart, counted from midnight on the wall clock.
  public var startStep: Minutes
  /// Paid lengths that it may have, in rising order; unpaid breaks come on top.
  public var paidLengths: [Minutes]
  /// Breaks in the order in which they are taken.
  public var breaks: [BreakRule]
  /// For a standby: what share of the pay its hours earn.
  ///
  /// Someone on standby serves nobody and has no breaks; the hours are a shift to every other rule.
  /// Nil for shifts of work.
  public var standbyPay: Double?

  /// A shift pattern.
  public init(
    name: String,
    weekdays: Set<Weekday> = Set(Weekday.allCases),
    startWindow: ClosedRange<TimeOfDay>,
    startStep: Minutes,
    paidLengths: [Minutes],
    breaks: [BreakRule],
    standbyPay: Double? = nil
  ) {
    self.name = name
    self.weekdays = weekdays
    self.startWindow = startWindow
    self.startStep = startStep
    self.paidLengths = paidLengths
    self.breaks = breaks
    self.standbyPay = standbyPay
  }

  /// The breaks of a shift of this paid length, in order.
  public func breaks(forPaid paid: Minutes) -> [BreakRule] {
    breaks.filter { $0.appliesTo.contains(paid) }
  }

  /// Time from start to end of a shift of this paid length: paid time and unpaid breaks.
  public func span(forPaid paid: Minutes) -> Minutes {
    breaks(forPaid: paid).reduce(paid) { $1.isPaid ? $0 : $0 + $1.length }
  }
}
