/// A line as the engine carries it: shifts with breaks, and what the master and the board need.
struct PersonLine: Sendable, Hashable {
  /// A candidate for each day, -1 for a free one.
  var candidates: [Int32]
  /// Starts of the breaks of all shifts, in order, in intervals.
  var breakStarts: [Int32]
  /// Sessions attended, in order of time.
  var attended: [Attendance] = []
  /// Intervals of the horizon in which the person is present and on the queues, in order.
  var presence: [Int32]
  /// The profile of the mode in each of those; empty where the line has no modes to choose from.
  var modes: [Int32] = []
  /// Pay, leave credits included, in major units of money.
  var pay: Double
  /// Strength of the wishes left unmet.
  var unmet: Double
  /// What it adds to the shared amounts; empty where nothing is counted.
  var amounts: [Double] = []

  /// A session attended.
  struct Attendance: Sendable, Hashable {
    /// Place among the site's ``Sessions``.
    var session: Int32
    /// Start, in intervals.
    var start: Int32
  }

  /// The profile with which the person counts at a place of ``presence``.
  @inline(__always)
  func profile(at place: Int, _ plan: PersonPlan) -> Int {
    modes.isEmpty ? plan.profile(at: Int(presence[place])) : Int(modes[place])
  }

  /// Calls with profile and interval where another line of the person does not have them present in
  /// the same way.
  @inline(__always)
  func presence(besides other: PersonLine?, _ plan: PersonPlan, _ body: (Int, Int) -> Void) {
    var at = 0
    for (place, interval) in presence.enumerated() {
      let profile = profile(at: place, plan)
      if let other {
        while at < other.presence.count, other.presence[at] < interval { at += 1 }
        if at < other.presence.count, other.presence[at] == interval,
          other.profile(at: at, plan) == profile
        {
          continue
        }
      }
      body(profile, Int(interval))
    }
  }

  static func == (left: PersonLine, right: PersonLine) -> Bool {
    left.candidates == right.candidates && left.breakStarts == right.breakStarts
      && left.attended == right.attended && left.modes == right.modes
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(candidates)
    hasher.combine(breakStarts)
    hasher.combine(attended)
    hasher.combine(modes)
  }
}
