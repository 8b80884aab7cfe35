/// A rule of one person's weeks.
public struct PersonRule: Hashable, Sendable {
  /// Name used in files; a contract or person that states a rule of the same name replaces it.
  public var name: String
  /// What it asks.
  public var limit: Limit
  /// How firmly it is meant.
  public var force: Force
  /// Where it comes from, for people: "Working Time Regulations 1998, regulation 10".
  public var source: String?

  /// What a rule asks, and how a breach of it is counted where it is soft.
  ///
  /// A shift belongs to the day on which it starts. A week is seven days from the first day of the
  /// horizon; a weekend is a Saturday and the Sunday after it. What was carried in counts wherever
  /// a limit says so, and what the horizon's end cuts off is not held against anyone. What was too
  /// much before the horizon is not counted again: each day and weekend too many is one of the
  /// horizon.
  ///
  /// For someone employed on some days only, rules of days take those for the horizon: what lies
  /// before is unknown, what lies after is cut off. The days off around them are nobody's.
  public enum Limit: Hashable, Sendable {
    /// Least time from the end of a shift to the start of the next, the one carried in included.
    ///
    /// With `reduced`, a rest may be as short as that where the one before was not shortened, and
    /// then the next rest is longer by what was missing (compensating rest); what a carry-in owes
    /// counts with such rules alone. One breach for each rest that is too short, after which
    /// nothing is owed.
    case restBetweenShifts(least: Minutes, reduced: Minutes?)
    /// At least one stretch without work of this length inside each block of so many weeks.
    ///
    /// A block has all its weeks also where the horizon ends before them, and the time after the end
    /// is free of work. One breach for each block without.
    case weeklyRest(least: Minutes, everyWeeks: Int)
    /// Paid time, leave credits included.
    ///
    /// Someone employed on some days only of a week or the horizon is held to their share, see
    /// ``Site/share(_:ofWeek:for:)``; a week that the horizon cuts short has the hours of a whole
    /// one. One breach for each started hour outside.
    case hours(ClosedRange<Minutes>, per: HoursPeriod)
    /// Days with a shift of a kind.
    ///
    /// Too few is held only against whole weeks, and of people employed on each day of the week or
    /// the horizon. One breach for each day too many or too few.
    case shifts(of: ShiftKind, ClosedRange<Int>, per: CountPeriod)
    /// Days in a row with a shift of a kind, the run carried in included.
    ///
    /// One breach for each day too many. For a run that ends too short, one for each day missing;
    /// a run that reaches the horizon's end is not too short, one that was carried in and ends
    /// before the first day may be.
    case run(of: ShiftKind, ClosedRange<Int>)
    /// Days off in a row, the run carried in included.
    ///
    /// Counted like ``run(of:_:)``. Where ``CarryIn/runOfDaysOff`` is not known, days off before the
    /// first shift are never too few, and too many from the horizon's start.
    case daysOffRun(ClosedRange<Int>)
    /// Each week has at least one run of so many days off inside it.
    ///
    /// A week that the horizon or an employment cuts short is let be. One breach for each week
    /// without.
    case daysOffTogether(Int)
    /// Weekends with work in the horizon, those carried in included.
    ///
    /// Of a weekend at the horizon's edge the day inside decides, here and for free weekends. One
    /// breach for each weekend too many.
    case weekendsWorked(most: Int)
    /// Of any so many weekends in a row, those carried in included, at least so many are free.
    ///
    /// Judged at each weekend of the horizon with the ones before it; weekends before the horizon
    /// that nothing is known of count as free. One breach for each weekend at which too few were.
    case freeWeekends(least: Int, inEvery: Int)
    /// Both days of a weekend are worked or neither.
    ///
    /// A weekend of which only one day lies in the horizon and the employment is let be. One breach
    /// for each halved.
    case wholeWeekends
    /// After a shift of one kind none of another within so many days: 1 is the day after.
    ///
    /// The last shift carried in counts as the first of a pair. Where its start is not known, it is
    /// of no kind with a condition on start, weekday or hours, and is taken to have started on the
    /// day on which it ended, at the latest the day before the horizon. One breach for each later
    /// shift that follows any earlier one too soon.
    case succession(after: ShiftKind, never: ShiftKind, withinDays: Int)
    /// The starts of a week's shifts lie within so many minutes of each other on the wall clock.
    ///
    /// Times are those from 00:00 to 23:59: just before and just after midnight lie far apart. One
    /// breach for each week in which they don't.
    case sameStart(within: Minutes)
    /// Paid time of each shift of a kind.
    ///
    /// One breach for each shift outside.
    case shiftLength(of: ShiftKind, ClosedRange<Minutes>)
    /// Time from the start to the end of a day's work, the gaps of a split shift included.
    ///
    /// One breach for each day over.
    case spread(most: Minutes)
  }

  /// What paid time is added up over.
  public enum HoursPeriod: Hashable, Sendable {
    /// Each week.
    case week
    /// All weeks of the horizon together.
    case horizon
    /// A week's average over so many weeks: those of the horizon so far, and as many before it as
    /// are known and still needed.
    ///
    /// Of someone who starts within the horizon nothing before their first day counts: what is
    /// averaged is the time since, their first week by its days.
    ///
    /// Judged at the end of each week, the last one perhaps cut short. Only its upper end is held,
    /// and not shared; what counts as outside are the hours of all those weeks together above so
    /// many times the limit. The period is at least as long as the horizon.
    case average(weeks: Int)
  }

  /// What days are counted over.
  public enum CountPeriod: Hashable, Sendable {
    /// Each week.
    case week
    /// The horizon, with what was carried in.
    case horizon
  }

  /// A rule.
  public init(name: String, limit: Limit, force: Force = .hard, source: String? = nil) {
    self.name = name
    self.limit = limit
    self.force = force
    self.source = source
  }
}
