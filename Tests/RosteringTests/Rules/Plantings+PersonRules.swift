import Planning
import Rostering
import RotaTesting

extension Planting {
  static let ofEmployment = [
    Planting(
      rule: .employment,
      fault: "a shift after the last day",
      site: { site in
        site.people[2].employment.last = LocalDate("2026-03-03")
        site.contracts[1].weeklyHours = .zero...Minutes(10_000)
      }
    ),
    Planting(
      rule: .employment,
      fault: "a shift before the first day",
      site: { site in
        site.people[2].employment.first = LocalDate("2026-03-03")
        site.contracts[1].weeklyHours = .zero...Minutes(10_000)
      }
    ),
    Planting(
      rule: .competenceEnds,
      fault: "a shift on the day after a certificate ends",
      site: { $0.people[0].competenceEnds[QueueID(0)] = LocalDate("2026-03-05") }
    ),
    Planting(
      rule: .presenceTogether,
      fault: "no supervisor on duty",
      site: { $0.presenceRules = [PresenceRule(name: "duty", counted: .role("boss"), least: 1)] }
    ),
  ]

  static let ofOwnRules = [
    own(.daysOffRun, .daysOffRun(1...3), "four days off"),
    own(.daysOffTogether, .daysOffTogether(5), "four days off together at most"),
    own(.weekendsWorked, .weekendsWorked(most: 0), "a Saturday", days: [0, 5]),
    own(.freeWeekends, .freeWeekends(least: 1, inEvery: 1), "a Saturday", days: [0, 5]),
    own(.wholeWeekends, .wholeWeekends, "a Saturday without its Sunday", days: [0, 5]),
    own(
      .succession,
      .succession(after: .any, never: .any, withinDays: 1),
      "work on the day after work"
    ),
    own(
      .shiftLength,
      .shiftLength(of: .any, Minutes(60)...Minutes(180)),
      "four hours of three at most"
    ),
    own(.spread, .spread(most: Minutes(180)), "four hours from start to end"),
    Planting(
      rule: .sameStart,
      fault: "a start half an hour later",
      site: { $0.state(.sameStart(within: Minutes(15))) },
      rota: { rota, site in
        let shifts = [
          try site.shift(onDay: 0, "09:00-13:00"), try site.shift(onDay: 1, "09:30-13:30"),
        ]
        rota.work(2, shifts, serving: 1, at: site)
      }
    ),
  ]

  /// A rule of P03 that does not fit the days they work: Monday to Wednesday if not told.
  private static func own(
    _ rule: Rule,
    _ limit: PersonRule.Limit,
    _ fault: String,
    days: [Int] = [0, 1, 2]
  ) -> Planting {
    Planting(
      rule: rule,
      fault: fault,
      site: { $0.state(limit) },
      rota: { try $0.work(2, "09:00-13:00", onDays: days, serving: 1, at: $1) }
    )
  }
}

extension Site {
  /// Gives P03 a rule of their own.
  fileprivate mutating func state(_ limit: PersonRule.Limit) {
    people[2].ownRules = WorkingTimeRules([PersonRule(name: "own", limit: limit)])
  }
}
