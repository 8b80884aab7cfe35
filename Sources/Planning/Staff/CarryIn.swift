/// What a person did just before the horizon, as far as rules look back on it.
public struct CarryIn: Hashable, Sendable {
  /// When the last shift before the horizon ended.
  ///
  /// Where it ends inside the horizon (a night shift), the person is present and serves, without a
  /// break, from the horizon's start to it.
  public var lastShiftEnd: Moment?
  /// When that shift started, where it is known.
  public var lastShiftStart: Moment?
  /// The pattern of that shift, where it is known.
  public var lastPattern: PatternID?
  /// Time by which the rest after that shift must be longer, because the one before was shortened.
  public var owedRest: Minutes
  /// Days worked in a row up to the day before the horizon; 0 when that day was free.
  public var runOfDays: Int
  /// Days off in a row up to the day before the horizon; nil where nothing is known.
  public var runOfDaysOff: Int?
  /// Days in a row with a shift of a kind up to the day before, by the kind's name.
  public var runs: [String: Int]
  /// Days with a shift of a kind in the period that the horizon ends, by the kind's name.
  public var counts: [String: Int]
  /// Whether each of the last weekends before the horizon was worked, the latest first.
  public var weekends: [Bool]
  /// Paid time of the weeks before the horizon, the latest first.
  public var weeklyHours: [Minutes]
  /// What they had of each measure of fairness before the horizon, by its name: hours, or strength
  /// of wishes not granted.
  public var unpopular: [String: Double]

  /// A carry-in; the default is someone well rested.
  public init(
    lastShiftEnd: Moment? = nil,
    runOfDays: Int = 0,
    lastShiftStart: Moment? = nil,
    lastPattern: PatternID? = nil,
    owedRest: Minutes = .zero,
    runOfDaysOff: Int? = nil,
    runs: [String: Int] = [:],
    counts: [String: Int] = [:],
    weekends: [Bool] = [],
    weeklyHours: [Minutes] = [],
    unpopular: [String: Double] = [:]
  ) {
    self.lastShiftEnd = lastShiftEnd
    self.runOfDays = runOfDays
    self.lastShiftStart = lastShiftStart
    self.lastPattern = lastPattern
    self.owedRest = owedRest
    self.runOfDaysOff = runOfDaysOff
    self.runs = runs
    self.counts = counts
    self.weekends = weekends
    self.weeklyHours = weeklyHours
    self.unpopular = unpopular
  }
}
