import Planning
import RotaTesting

/// Teams with rules that the compact model says in rows and the lines keep as a whole.
enum CompactCase: String, CaseIterable, Sendable {
  case hours, daysAndRuns, longRest, budgetAndLeave

  func site() throws -> Site {
    let days = self == .hours || self == .budgetAndLeave ? 2 : 3
    var site = try TinySite.site(
      days: days,
      people: [TinySite.person(1), TinySite.person(2, [0: 1, 1: 1])]
    )
    site.queues.append(TinySite.queue("chat", opening: site.opening))
    site.priorities = TinySite.weighted(
      [.standards([QueueID(0)]), .standards([QueueID(1)]), .budget, .cost, .wishes],
      [1, 0.8, 3, 1, 4]
    )
    site.forecast = TinySite.forecast(site) { queue, interval in
      queue == 0 ? [2, 1, 2][interval / 4 % 3] : interval % 7 / 3
    }
    site.patterns = [
      try TinySite.shifts(
        from: "08:00",
        to: "12:00",
        every: 240,
        paid: [240, 300],
        breaks: [TinySite.meal]
      )
    ]
    site.contracts = [TinySite.contract(hours: hours, rules: rules)]
    if self == .daysAndRuns { site.people[0].carryIn.runOfDays = 1 }
    if self == .budgetAndLeave {
      site.costCentres[0].budget = Money(minorUnits: 13_000)
      site.people[1].absences = [
        Absence(
          kind: .leave,
          span: try site.moment(day: 1, "00:00")..<site.moment(day: 1, "23:00"),
          credit: Minutes(240)
        )
      ]
    }
    return site
  }

  /// In two days of at most six hours there is room for one shift, or for three quarters of two.
  private var hours: ClosedRange<Int> { self == .hours ? 4...6 : 4...12 }

  private var rules: WorkingTimeRules {
    switch self {
    case .daysAndRuns: WorkingTimeRules(maxDaysPerWeek: 2, maxRunOfDays: 1)
    // From 12:00 over the night to 12:00 of the day after the next.
    case .longRest: WorkingTimeRules(restBetweenShifts: Minutes(660), weeklyRest: Minutes(1440))
    default: WorkingTimeRules(restBetweenShifts: Minutes(660))
    }
  }
}
