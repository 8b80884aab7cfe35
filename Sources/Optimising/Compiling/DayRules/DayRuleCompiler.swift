import Planning

/// Turns the rules of a person that look at days into automata, and shifts into what these see.
struct DayRuleCompiler {
  let person: Person
  let employed: Range<Int>
  let rules: [PersonRule]
  let horizon: Horizon
  let sorts: ShiftSorts
  let sessions: [PersonPlan.Session]
  let limits: [Limit]
  private let kinds: [ShiftKind]
  /// For each kind, which candidates are of it.
  private let members: [[Bool]]
  private let looksAtStarts: Bool

  init(
    person: Person,
    rules: [PersonRule],
    site: Site,
    sorts: ShiftSorts,
    sessions: [PersonPlan.Session] = []
  ) {
    (self.person, self.rules, self.sorts, self.sessions) = (person, rules, sorts, sessions)
    (horizon, employed) = (site.horizon, site.daysEmployed(person))
    limits = DayRuleCompiler.limits(rules, person, days: site.horizon.dayCount)
    var kinds: [ShiftKind] = []
    for kind in rules.flatMap(\.kindsLookedAt) where !kinds.contains(kind) { kinds.append(kind) }
    self.kinds = kinds
    members = kinds.map(sorts.areOf)
    looksAtStarts = rules.contains {
      if case .sameStart = $0.limit { return true }
      return false
    }
  }

  /// What the automata see of a candidate.
  func traits(_ candidate: Int, startMinute: Int, held: UInt64 = 0) -> ShiftTraits {
    var bits: UInt64 = 0
    for place in members.indices where members[place][candidate] {
      bits |= 1 << UInt64(place)
    }
    return ShiftTraits(kinds: bits, startMinute: looksAtStarts ? startMinute : 0, held: held)
  }

  /// The automata.
  func dayRules() -> [PricedDayRule] {
    rules.compactMap { rule in
      if let limit = limits.firstIndex(where: { $0.rule == rule }) {
        guard case .weekendsWorked = rule.limit else { return nil }
        // Each weekend beyond none is counted.
        let weekends = WeekendsWorkedRule(most: 0, carried: 0, calendar: calendar)
        return PricedDayRule(rule: weekends, price: .limited(bit: limit))
      }
      return dayRule(rule.limit).map {
        PricedDayRule(
          rule: $0,
          price: rule.force.strength.map { .points(Double($0)) } ?? .hard
        )
      }
    } + sessionRules + wishRules
  }

  // MARK: Limits

  /// A hard limit over the whole horizon: the person has at most so many, and no least.
  struct Limit: Hashable {
    var rule: PersonRule
    /// What is left of it within the horizon.
    var most: Int
  }

  private var calendar: DayCalendar { DayCalendar(horizon, employed: employed) }

  /// Which rules are counted along a line, each by its place here.
  private static func limits(_ rules: [PersonRule], _ person: Person, days: Int) -> [Limit] {
    rules.prefix(32).compactMap { rule in
      guard rule.force.strength == nil else { return nil }
      switch rule.limit {
      case .shifts(let kind, let range, .horizon) where range.lowerBound <= 0:
        let left = range.upperBound - (person.carryIn.counts[kind.name] ?? 0)
        return left < days ? Limit(rule: rule, most: max(0, left)) : nil
      case .weekendsWorked(let most):
        let left = most - person.carryIn.weekends.count { $0 }
        return Limit(rule: rule, most: max(0, left))
      default: return nil
      }
    }
  }

  /// The limits that a shift by itself counts towards, as bits.
  func ticks(of traits: ShiftTraits) -> UInt32 {
    limits.enumerated().reduce(0) { bits, entry in
      guard case .shifts(let kind, _, _) = entry.element.rule.limit, traits.isOf(bit(kind)) else {
        return bits
      }
      return bits | 1 << UInt32(entry.offset)
    }
  }

  private var wishRules: [PricedDayRule] {
    let strengths = WishPoints.ofDaysOff(person, days: horizon.dayCount)
    return strengths.isEmpty
      ? [] : [PricedDayRule(rule: WishedShiftRule(strengths: strengths), price: .points(1))]
  }

  private var sessionRules: [PricedDayRule] {
    sessions.enumerated().flatMap { bit, session in
      [
        PricedDayRule(
          rule: SessionRule(session: bit, limit: .atMostOnce, lastDay: session.lastDay),
          price: .hard
        ),
        PricedDayRule(
          rule: SessionRule(session: bit, limit: .atLeastOnce, lastDay: session.lastDay),
          price: session.points.map { .points($0) } ?? .hard
        ),
      ]
    }
  }

  /// What the automata follow from: two people with the same have the same graph.
  func signature(_ dayRules: [PricedDayRule]) -> [AnyHashable] {
    rules.filter { dayRule($0.limit) != nil }.map {
      AnyHashable([AnyHashable($0.limit), $0.force])
    }
      // Someone absent and someone not yet employed have the same days, but not the same rules.
      + [AnyHashable(employed), AnyHashable(limits.map(\.rule))]
      + dayRules.map { AnyHashable($0.rule.start) }
      + sessions.map { AnyHashable([AnyHashable($0.lastDay), $0.points]) }
      + [AnyHashable(WishPoints.ofDaysOff(person, days: horizon.dayCount))]
  }

  private func dayRule(_ limit: PersonRule.Limit) -> (any DayRule)? {
    // Of who starts within the horizon nothing is known of the days before.
    let startsHere = employed.lowerBound > 0
    let carryIn = person.carryIn
    switch limit {
    case .shifts(let kind, let range, let period):
      return CountRule(
        kind: bit(kind),
        range: range,
        isWeekly: period == .week,
        carried: carryIn.counts[kind.name] ?? 0,
        calendar: calendar
      )
    case .run(let kind, let range):
      let known = kind == .any ? carryIn.runOfDays : carryIn.runs[kind.name] ?? 0
      return RunRule(
        kind: bit(kind),
        range: range,
        carried: startsHere ? nil : known,
        calendar: calendar
      )
    case .daysOffRun(let range):
      return RunRule(
        kind: nil,
        range: range,
        carried: startsHere ? nil : carryIn.runOfDaysOff,
        calendar: calendar
      )
    case .daysOffTogether(let count):
      return DaysOffTogetherRule(count: count, calendar: calendar)
    case .weekendsWorked(let most):
      let carried = carryIn.weekends.count { $0 }
      return WeekendsWorkedRule(most: most, carried: carried, calendar: calendar)
    case .freeWeekends(let least, let inEvery):
      return FreeWeekendsRule(
        least: least,
        inEvery: inEvery,
        carried: carryIn.weekends,
        calendar: calendar
      )
    case .wholeWeekends: return WholeWeekendsRule(calendar: calendar)
    case .succession(let first, let then, let days):
      return SuccessionRule(
        first: bit(first),
        then: bit(then),
        withinDays: days,
        carried: daysSinceCarriedShift(first)
      )
    case .sameStart(let within): return SameStartRule(within: within.count, calendar: calendar)
    case .restBetweenShifts, .weeklyRest, .hours, .shiftLength, .spread: return nil
    }
  }

  private func bit(_ kind: ShiftKind) -> Int { kinds.firstIndex(of: kind) ?? 0 }

  /// Days from the last shift before the horizon to its first day, where it is of a kind; else 0.
  private func daysSinceCarriedShift(_ kind: ShiftKind) -> Int {
    let carryIn = person.carryIn
    guard let end = carryIn.lastShiftEnd else { return 0 }
    guard let start = carryIn.lastShiftStart else {
      guard kind.starts == nil, kind.weekdays == nil, kind.touches == nil,
        sorts.isOf(kind, start: end, end: end, pattern: carryIn.lastPattern)
      else { return 0 }
      return daysSince(min(end, horizon.span.lowerBound) - Minutes(1))
    }
    guard start <= end, sorts.isOf(kind, start: start, end: end, pattern: carryIn.lastPattern)
    else { return 0 }
    return daysSince(start)
  }

  private func daysSince(_ moment: Moment) -> Int {
    max(0, horizon.firstDay.days(since: horizon.wallClock(at: moment).date))
  }
}

extension PersonRule {
  /// The kinds of shift that a rule of days tells apart.
  fileprivate var kindsLookedAt: [ShiftKind] {
    switch limit {
    case .shifts(let kind, _, _), .run(let kind, _): [kind]
    case .succession(let first, let then, _): [first, then]
    default: []
    }
  }
}
