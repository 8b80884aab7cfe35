import Planning

/// One person's week as the line generator sees it: the shifts each day allows, and the limits.
///
/// Times are in intervals from the horizon's start. Paid time is in `unit`s, the greatest common
/// divisor of the lengths that occur, so that the generator's states are few.
struct PersonPlan: Equatable, Sendable {
  /// A shift that the person may work on a day.
  struct Option: Equatable {
    var candidate: Int
    /// Its symbol in the ``RuleGraph``: the first of those that lead to the same.
    var symbol: Int
    var start: Int
    var end: Int
    /// Paid time in units.
    var paid: Int
    /// Pay in major units of money.
    var pay: Double
    /// Strength of the wishes and of the soft rules that the shift by itself leaves unmet.
    var unmet: Double
    /// The sessions that the shift holds, as bits.
    var held: UInt64 = 0
    /// The limits that it counts towards by itself, as bits.
    var ticks: UInt32 = 0
  }

  /// An occasion on which the person is asked to attend an activity whose time is open.
  struct Session: Equatable {
    /// Place among the site's ``Sessions``.
    var place: Int
    /// Starts at which it may be held, in rising order.
    var slots: [Int]
    /// Length in intervals.
    var length: Int
    /// Place among the meetings, where all attend at one time.
    var meeting: Int?
    /// Points where it is left out; nil where it must not be.
    var points: Double?
    /// The last day with a shift that could hold it.
    var lastDay = 0
  }

  struct Day: Equatable {
    /// Sorted by paid time, then symbol, then start.
    var options: [Option]
    /// Whether the person must work: a pinned shift or activity lies here.
    var isFixed: Bool
    /// Activities to attend, as ranges of intervals.
    var activities: [Range<Int>]
    /// From this start on, no shift of the day before is too late.
    var freeStart = 0
    /// Up to this end, no shift of the day after is too early.
    var freeEnd = 0
    /// What the day adds to the shared amounts: first a day off, then each option; empty where
    /// nothing is counted.
    var amounts: [Double] = []
  }

  /// A week's hours: from least to most paid units, leave credits taken off, and what each sum
  /// costs.
  struct Week: Equatable {
    var days: Range<Int>
    /// First and last interval of the week.
    var span: Range<Int>
    var paid: ClosedRange<Int>
    /// Points of soft rules broken by a week of so many units; empty where there are none.
    var points: [Double] = []
    /// What a week of so many units pays beside its shifts, in major units of money: premiums of
    /// overtime, fees; empty without.
    var premium: [Double] = []
    /// What it adds to the shared amounts, units by units; empty where it adds nothing.
    var amounts: [Double] = []
  }

  /// What is paid before it is rounded, where weeks are rounded as a whole; in parts of a minor unit.
  ///
  /// The generator costs options by it, and a finished line is rounded week by week: its pay may lie
  /// below what the generator counted by ``slack`` at most, and bounds are lowered by as much.
  struct ExactPay: Equatable, Sendable {
    var rounding: PayRounding
    /// By day, then option.
    var options: [[Int128]] = []
    /// By week, then units; empty for a week where hours pay nothing beside their shifts.
    var weeks: [[Int128]] = []
    /// By week: what is paid anyway.
    var fixed: [Int128] = []
    /// In major units, of all weeks together.
    var slack = 0.0
    /// Minor units in a major one.
    var minorPerMajor = 100.0
    /// Shared amounts that count all that is paid.
    var amounts: [Int] = []
  }

  /// Hours over several weeks.
  struct Total: Equatable {
    /// Most units at the end of each week, all weeks so far together.
    var most: [Int]
    /// Least units at the end of the horizon.
    var least: Int
    /// Points of soft rules by week, then units; empty where there are none.
    var points: [[Double]] = []
    /// More units than these never come together.
    var cap: Int
  }

  /// Least time between two shifts, in intervals.
  struct Rest: Equatable {
    var least = 0
    /// A rest that may be shortened if the next one makes up for it.
    var shortened: Shortened?
    /// Rests that would be nice.
    var wished: [Wished] = []
    /// Time owed from before the horizon.
    var carriedOwed = 0

    /// After so long a rest nothing more is gained by a longer one.
    var whole: Int {
      let madeUp = shortened.map { 2 * $0.least - $0.reduced } ?? 0
      return max(least, madeUp, wished.map(\.least).max() ?? 0)
    }

    struct Shortened: Equatable {
      var least: Int
      var reduced: Int
      /// Points of a rest shorter than that; nil where there may be none.
      var points: Double?
    }

    /// A rest that would be nice, and the points of one that is shorter.
    struct Wished: Equatable {
      var least: Int
      var points: Double
    }

    /// Of several rests that may be shortened the firmest and longest holds.
    mutating func add(least: Int, reduced: Int, _ points: Double?) {
      let new = Shortened(least: least, reduced: reduced, points: points)
      guard let old = shortened else {
        shortened = new
        return
      }
      let (isFirm, wasFirm) = (points == nil, old.points == nil)
      if isFirm == wasFirm ? least > old.least : isFirm { shortened = new }
    }
  }

  /// One stretch without work inside each block of weeks.
  struct LongRest: Equatable {
    var least: Int
    var everyWeeks: Int
    /// Each block from its first interval to its last.
    var blocks: [Range<Int>]
    /// Points where a block has none; nil where it must.
    var points: Double?
  }

  /// At the horizon's start.
  var profile: Int
  /// From later intervals on, in order.
  var laterProfiles: [Profiles.LaterProfile] = []
  /// Between which the line chooses, where queues are not to be left at once; else none.
  var modes: [ServingMode] = []
  var centre: Int
  var days: [Day]
  var weeks: [Week]
  /// Nil where no rule looks beyond a week's hours.
  var total: Total?
  var rest: Rest
  /// Those that can bind.
  var longRests: [LongRest]
  /// Whether no rest may be shortened and none is wished; set once the rests are known.
  var hasPlainRests = false
  var graph: RuleGraph
  /// How often at most that may happen which the limits count, by their bits.
  var limits: [Int] = []
  /// The person's sessions, by their bits.
  var sessions: [Session] = []
  /// What the rest of a week can still hold, from each state of the graph.
  var reach = WorkReach()
  /// Which shared amounts the days add up to; nil where none is counted.
  var tallyKinds: TallyKinds?
  /// Minutes of a unit of paid time.
  var unit: Int
  /// End of the last shift before the horizon; far in the past when there is none.
  var carriedEnd: Int
  /// Intervals from the horizon's start served by a shift carried in.
  var carriedPresence: Int
  /// What is paid whatever is worked, in major units of money: leave, costs of each week.
  var creditPay: Double
  /// Nil where pay is rounded by entries or shifts.
  var exact: ExactPay?

  /// The intervals from the first that is not over on that a shift carried in serves.
  func carriedOpen(from first: Int) -> Range<Int> {
    min(first, carriedPresence)..<carriedPresence
  }

  /// The profile in an interval.
  @inline(__always)
  func profile(at interval: Int) -> Int {
    if laterProfiles.isEmpty { return profile }
    return laterProfiles.last { $0.from <= interval }?.profile ?? profile
  }

  static let longAgo = -1_000_000

  /// The sessions with the times at which meetings are held; no times at all, or a negative one,
  /// leave the choice open.
  func sessions(at slots: [Int]) -> [Session] {
    if slots.isEmpty { return sessions }
    return sessions.map { session in
      var session = session
      if let meeting = session.meeting, slots[meeting] >= 0 { session.slots = [slots[meeting]] }
      return session
    }
  }
}

extension [PersonPlan.Session] {
  /// Those whose bits are set.
  func held(_ bits: UInt64) -> [PersonPlan.Session] {
    bits == 0 ? [] : indices.filter { bits >> UInt64($0) & 1 == 1 }.map { self[$0] }
  }
}
