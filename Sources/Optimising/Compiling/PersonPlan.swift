import Planning

/// One person's week as the line generator sees it: the shifts each day allows, and the limits.
///
/// Times are in intervals from the horizon's start. Paid time is in `unit`s, the greatest common
/// divisor of the lengths that occur, so that the generator's states are few.
struct PersonPlan: Sendable {
  /// A shift that the person may work on a day.
  struct Option {
    var candidate: Int
    var start: Int
    var end: Int
    /// Paid time in units.
    var paid: Int
    /// Pay in major units of money.
    var pay: Double
    /// Strength of the wishes that the shift leaves unmet.
    var unmet: Double
  }

  struct Day {
    /// Sorted by paid time, then start.
    var options: [Option]
    /// Whether the person must work: a pinned shift or activity lies here.
    var isFixed: Bool
    /// Activities to attend, as ranges of intervals.
    var activities: [Range<Int>]
    /// From this start on, no shift of the day before is too late.
    var freeStart = 0
    /// Up to this end, no shift of the day after is too early.
    var freeEnd = 0
  }

  struct Week {
    var days: Range<Int>
    /// First and last interval of the week.
    var span: Range<Int>
    /// Paid units still to be worked, leave credits taken off.
    var paid: ClosedRange<Int>
  }

  var profile: Int
  var centre: Int
  var days: [Day]
  var weeks: [Week]
  var rest: Int
  /// 0 where the rule can't bind.
  var weeklyRest: Int
  var maxDays: Int
  /// Nil where the rule can't bind.
  var maxRun: Int?
  var carriedRun: Int
  /// End of the last shift before the horizon; far in the past when there is none.
  var carriedEnd: Int
  /// Intervals from the horizon's start served by a shift carried in.
  var carriedPresence: Int
  /// Pay for leave, in major units of money.
  var creditPay: Double

  static let longAgo = -1_000_000
}
