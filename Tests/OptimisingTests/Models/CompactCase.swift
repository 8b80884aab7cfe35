import Planning
import RotaTesting

/// Teams of two or one, each with a rule of one person that decides what is best.
enum CompactCase: String, CaseIterable, Sendable {
  case hours, days, runs, rest, longRest, breaks, pinned, leaveAndBudget

  func site() throws -> Site {
    var site = try TinySite.site(days: days, people: people)
    site.queues.append(TinySite.queue("chat", opening: site.opening))
    site.priorities = TinySite.weighted(
      [.standards([QueueID(0)]), .standards([QueueID(1)]), .budget, .cost, .wishes],
      [1, 0.8, 3, 1, 4]
    )
    site.forecast = TinySite.forecast(site, required)
    site.patterns = [try pattern()]
    site.contracts = [TinySite.contract(hours: hours, rules: rules)]
    try setPeople(of: &site)
    return site
  }

  private var days: Int {
    switch self {
    case .days, .runs: 3
    case .longRest: 7
    default: 2
    }
  }

  /// In a whole week one person has lines enough.
  private var people: [Person] {
    self == .longRest
      ? [TinySite.person(1, [0: 1, 1: 1])]
      : [TinySite.person(1), TinySite.person(2, [0: 1, 1: 1])]
  }

  /// Calls and chats by interval; the site is open from 8 to 20.
  private func required(_ queue: Int, _ interval: Int) -> Int {
    let (day, hour) = interval.quotientAndRemainder(dividingBy: 24)
    if queue == 1 { return interval % 7 / 3 }
    switch self {
    // Late on the first day, early on the second.
    case .rest: return (day == 0) == (hour >= 12) ? 2 : 0
    // Nothing to do in two hours side by side, where only one break fits.
    case .breaks: return hour == 11 || hour == 12 ? 0 : 2
    case .pinned: return day == 0 ? 2 : 0
    default: return 2
    }
  }

  private func pattern() throws -> ShiftPattern {
    if self == .longRest {
      return try TinySite.shifts(from: "08:00", to: "16:00", every: 480, paid: [240])
    }
    guard self == .breaks else {
      return try TinySite.shifts(
        from: "08:00",
        to: "12:00",
        every: 240,
        paid: [240, 300],
        breaks: [TinySite.meal]
      )
    }
    let tea = BreakRule(
      name: "tea",
      length: Minutes(60),
      isPaid: true,
      earliest: .after(Minutes(60)),
      latest: .after(Minutes(300)),
      minWorkAfter: Minutes(120)
    )
    let meal = BreakRule(
      name: "meal",
      length: Minutes(60),
      isPaid: false,
      earliest: .after(Minutes(60)),
      latest: .after(Minutes(360))
    )
    return try TinySite.shifts(
      from: "08:00",
      to: "10:00",
      every: 60,
      paid: [480],
      breaks: [tea, meal]
    )
  }

  private var hours: ClosedRange<Int> {
    switch self {
    // Room for one shift, or for three quarters of two.
    case .hours: 4...6
    case .breaks: 8...16
    case .pinned, .rest: 0...10
    case .longRest: 0...28
    default: 4...15
    }
  }

  private var rules: WorkingTimeRules {
    switch self {
    case .days: WorkingTimeRules(maxDaysPerWeek: 2)
    case .runs: WorkingTimeRules(maxRunOfDays: 2)
    // From 16:00 to 8:00 is too short, from 12:00 to 8:00 is not.
    case .rest: WorkingTimeRules(restBetweenShifts: Minutes(19 * 60))
    // From 20:00 over a free day to 16:00 are 44 hours, to 8:00 only 36.
    case .longRest: WorkingTimeRules(weeklyRest: Minutes(40 * 60))
    default: WorkingTimeRules(restBetweenShifts: Minutes(11 * 60))
    }
  }

  private func setPeople(of site: inout Site) throws {
    switch self {
    case .runs: site.people[0].carryIn.runOfDays = 1
    case .rest: site.people[1].carryIn.lastShiftEnd = Moment(minute: -120)
    case .pinned:
      site.people[0].pins = [.shift(start: try site.moment(day: 1, "08:00"), paid: nil)]
    case .leaveAndBudget:
      site.costCentres[0].budget = Money(minorUnits: 13_000)
      site.people[1].absences = [
        Absence(
          kind: .leave,
          span: try site.moment(day: 1, "00:00")..<site.moment(day: 1, "23:00"),
          credit: Minutes(240)
        )
      ]
    default: break
    }
  }
}
