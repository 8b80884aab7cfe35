import Planning
import RotaTesting

/// One person under one rule that binds, with weeks small enough to list all lines.
///
/// Four-hour shifts at 8 (early) and at 16 (late) from Monday 2 March 2026.
enum RuleCase: String, CaseIterable, Sendable {
  case rest, restReduced, weeklyRest, weeklyRestFortnight, weeklyHours, horizonHours, averageHours
  case daysInWeek, latesInWeek, earliesInHorizon, weekendDays, runOfDays, runOfLates, shortRuns
  case daysOffRun, daysOffTogether, weekendsWorked, freeWeekends, wholeWeekends
  case lateThenEarly, successionCarriedIn, longRuns, twoDaysAfterLate, sameStart,
    manyCarried, threeDayRuns, runOfEarlies, sameStartExactly, daysOffInEachWeek
  case restInBothWeeks, restBeyondHorizon, restAfterNight
  case lateUntilMidnight, successionUnknownStart, nightCarriedOver, shiftLength,
    spread

  /// The rule, as firmly as asked for.
  func rule(_ force: Force) throws -> PersonRule {
    PersonRule(name: rawValue, limit: try limit(), force: force)
  }

  private func limit() throws -> PersonRule.Limit {
    let (early, late) = (try Self.early(), try Self.late())
    switch self {
    case .rest: return .restBetweenShifts(least: hours(20), reduced: nil)
    case .restReduced: return .restBetweenShifts(least: hours(19), reduced: hours(12))
    case .weeklyRest: return .weeklyRest(least: hours(43), everyWeeks: 1)
    case .weeklyRestFortnight: return .weeklyRest(least: hours(90), everyWeeks: 2)
    case .weeklyHours: return .hours(Minutes(570)...hours(15), per: .week)
    case .horizonHours: return .hours(hours(14)...hours(21), per: .horizon)
    case .averageHours: return .hours(.zero...hours(13), per: .average(weeks: 3))
    case .daysInWeek: return .shifts(of: .any, 2...3, per: .week)
    case .latesInWeek: return .shifts(of: late, 1...2, per: .week)
    case .earliesInHorizon: return .shifts(of: early, 0...3, per: .horizon)
    case .weekendDays:
      let kind = ShiftKind(name: "weekend", weekdays: [.saturday, .sunday])
      return .shifts(of: kind, 0...1, per: .horizon)
    case .runOfDays: return .run(of: .any, 1...3)
    case .runOfLates: return .run(of: late, 1...1)
    case .shortRuns: return .run(of: .any, 2...7)
    // More days than are planned, so that only what is carried in makes it bind.
    case .longRuns: return .run(of: .any, 1...9)
    case .daysOffRun: return .daysOffRun(2...3)
    case .daysOffTogether: return .daysOffTogether(3)
    case .weekendsWorked: return .weekendsWorked(most: 2)
    case .freeWeekends: return .freeWeekends(least: 1, inEvery: 2)
    case .wholeWeekends: return .wholeWeekends
    case .lateThenEarly, .successionCarriedIn:
      return .succession(after: late, never: early, withinDays: 1)
    case .twoDaysAfterLate: return .succession(after: late, never: early, withinDays: 2)
    case .sameStart: return .sameStart(within: hours(1))
    default: return try furtherLimit()
    }
  }

  /// Limits at whose edges something happens.
  private func furtherLimit() throws -> PersonRule.Limit {
    let (early, late) = (try Self.early(), try Self.late())
    switch self {
    case .manyCarried: return .shifts(of: early, 0...9, per: .horizon)
    case .threeDayRuns: return .run(of: .any, 3...7)
    case .runOfEarlies: return .run(of: early, 1...2)
    case .sameStartExactly: return .sameStart(within: hours(4))
    case .daysOffInEachWeek: return .daysOffTogether(3)
    case .restInBothWeeks: return .weeklyRest(least: hours(60), everyWeeks: 1)
    // From Monday 6:00 to Wednesday 8:00 are 50 hours, from midnight 56.
    case .restAfterNight: return .weeklyRest(least: hours(52), everyWeeks: 1)
    case .restBeyondHorizon: return .weeklyRest(least: hours(200), everyWeeks: 2)
    case .lateUntilMidnight:
      let midnight = ShiftKind(
        name: "midnight",
        ends: try SmallSite.clock("18:00")...SmallSite.clock("24:00")
      )
      return .succession(after: midnight, never: early, withinDays: 1)
    case .successionUnknownStart: return .succession(after: early, never: late, withinDays: 1)
    case .nightCarriedOver:
      let night = ShiftKind(
        name: "night",
        starts: try SmallSite.clock("21:00")...SmallSite.clock("23:00")
      )
      return .succession(after: night, never: early, withinDays: 1)
    case .shiftLength: return .shiftLength(of: late, hours(4)...hours(4))
    default: return .spread(most: hours(5))
    }
  }

  /// The site of the person alone, without the rule.
  func bareSite() throws -> Site {
    var site = try TinySite.site(days: days, people: [TinySite.person()])
    site.contracts = [TinySite.contract(hours: 0...60)]
    if days > 7 { site.patterns[0].weekdays = weekdaysWorked }
    if self == .shiftLength || self == .spread {
      site.patterns = [
        try TinySite.shifts(from: "08:00", to: "14:00", every: 360, paid: [240, 300, 360])
      ]
    }
    if self == .twoDaysAfterLate || self == .weeklyHours {
      site.patterns[0].weekdays = [.monday, .tuesday, .wednesday, .thursday, .friday]
    }
    if self == .sameStartExactly {
      site.patterns = [try TinySite.shifts(from: "08:00", to: "16:00", every: 240, paid: [240])]
      site.patterns[0].weekdays = [.monday, .tuesday, .thursday, .friday]
    }
    site.people[0].carryIn = try carryIn(site)
    return site
  }

  /// The site of the person alone, under the rule.
  func site(_ force: Force) throws -> Site {
    var site = try bareSite()
    site.contracts[0].rules.set(try rule(force))
    return site
  }

  private var days: Int {
    switch self {
    case .weeklyRestFortnight, .horizonHours, .averageHours, .weekendsWorked, .freeWeekends,
      .wholeWeekends, .weekendDays, .daysOffInEachWeek, .restInBothWeeks:
      14
    case .shiftLength, .spread: 4
    default: 7
    }
  }

  private var weekdaysWorked: Set<Weekday> {
    switch self {
    case .weekendsWorked, .freeWeekends, .wholeWeekends, .weekendDays:
      [.wednesday, .saturday, .sunday]
    case .daysOffInEachWeek: [.tuesday, .friday, .sunday]
    case .restInBothWeeks: [.monday, .wednesday, .friday]
    default: [.monday, .tuesday, .friday]
    }
  }

  private func carryIn(_ site: Site) throws -> CarryIn {
    switch self {
    case .averageHours: CarryIn(weeklyHours: [hours(20), hours(12), hours(70)])
    case .earliesInHorizon: CarryIn(counts: ["early": 1])
    case .manyCarried: CarryIn(counts: ["early": 5])
    case .runOfEarlies: CarryIn(runOfDays: 3, runs: ["early": 1])
    case .lateUntilMidnight: CarryIn(lastShiftEnd: Moment(minute: 0), runOfDays: 1)
    case .successionUnknownStart: CarryIn(lastShiftEnd: Moment(minute: -16 * 60), runOfDays: 1)
    case .nightCarriedOver:
      CarryIn(
        lastShiftEnd: Moment(minute: 6 * 60),
        runOfDays: 1,
        lastShiftStart: Moment(minute: -2 * 60)
      )
    case .runOfDays: CarryIn(runOfDays: 2)
    case .restAfterNight: CarryIn(lastShiftEnd: Moment(minute: 6 * 60), runOfDays: 1)
    case .shortRuns: CarryIn(runOfDays: 1)
    case .longRuns: CarryIn(runOfDays: 5)
    case .runOfLates: CarryIn(runOfDays: 1, runs: ["late": 1])
    case .daysOffRun: CarryIn(runOfDaysOff: 1)
    case .freeWeekends: CarryIn(weekends: [true, true])
    case .weekendsWorked: CarryIn(weekends: [false, true])
    case .restReduced: CarryIn(lastShiftEnd: Moment(minute: -8 * 60), owedRest: hours(2))
    case .successionCarriedIn:
      CarryIn(
        lastShiftEnd: Moment(minute: -4 * 60),
        runOfDays: 1,
        lastShiftStart: Moment(minute: -8 * 60),
        lastPattern: PatternID(0)
      )
    default: CarryIn()
    }
  }

  private func hours(_ count: Int) -> Minutes { Minutes(count * 60) }

  static func early() throws -> ShiftKind {
    ShiftKind(name: "early", starts: try SmallSite.clock("07:00")...SmallSite.clock("09:00"))
  }

  static func late() throws -> ShiftKind {
    ShiftKind(name: "late", ends: try SmallSite.clock("18:00")...SmallSite.clock("23:00"))
  }
}
