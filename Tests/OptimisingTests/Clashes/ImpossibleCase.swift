import Planning
import RotaTesting

/// Sites that can't be done, each for another reason; the first of two people is the one.
enum ImpossibleCase: String, CaseIterable, Sendable {
  case hoursAgainstDays, hoursAgainstLeave, restAgainstPins, pinOnLeave, runAgainstPins
  case hoursAgainstStartWindow, daysOffAgainstHours, weeklyRestAgainstHours, twoHoursRules
  case lengthAgainstPin, averageAgainstHours, weekendsAgainstPins, lawAgainstPin
  case successionAgainstPins, spreadAgainstPin, minimumDaysAgainstUnavailable
  case activityAgainstHours

  func site() throws -> Site {
    var site = try TinySite.site(days: 7, people: [TinySite.person(1), TinySite.person(2)])
    site.contracts = [TinySite.contract(hours: 0...40), TinySite.contract(hours: 0...40)]
    site.contracts[1].name = "free"
    site.people[1].contract = ContractID(1)
    try clash(&site)
    return site
  }

  private func clash(_ site: inout Site) throws {
    switch self {
    case .hoursAgainstDays:
      hours(24...28, &site)
      add(.shifts(of: .any, 0...4, per: .week), &site)
    case .hoursAgainstLeave:
      hours(24...28, &site)
      absence(0, 3, &site)
    case .restAgainstPins:
      add(.restBetweenShifts(least: Minutes(660 + 120), reduced: nil), .absolute, &site)
      try pin([(0, "16:00"), (1, "08:00")], &site)
    case .pinOnLeave:
      try pin([(2, "08:00")], &site)
      absence(2, 3, &site)
    case .runAgainstPins:
      add(.run(of: .any, 1...3), &site)
      try pin([(0, "08:00"), (1, "08:00"), (2, "08:00"), (3, "08:00")], &site)
    case .hoursAgainstStartWindow:
      hours(20...28, &site)
      site.people[0].startWindow = try SmallSite.clock("08:00")...SmallSite.clock("09:00")
      site.patterns[0].weekdays = [.monday, .tuesday, .wednesday, .thursday, .friday]
      site.patterns.append(
        try TinySite.shifts("weekend", from: "16:00", to: "16:00", every: 240, paid: [240])
      )
      site.contracts[0].patterns = [PatternID(0), PatternID(1)]
      absence(0, 1, &site)
    case .daysOffAgainstHours:
      hours(20...24, &site)
      add(.daysOffTogether(3), &site)
    case .weeklyRestAgainstHours:
      hours(28...28, &site)
      add(.weeklyRest(least: Minutes(30 * 60), everyWeeks: 1), .absolute, &site)
    case .twoHoursRules:
      hours(20...24, &site)
      add(.hours(.zero...Minutes(16 * 60), per: .horizon), .absolute, &site)
    case .lengthAgainstPin:
      site.patterns[0].paidLengths = [Minutes(240), Minutes(300)]
      add(.shiftLength(of: .any, .zero...Minutes(240)), .absolute, &site)
      site.people[0].pins = [.shift(start: try site.moment(day: 1, "08:00"), paid: Minutes(300))]
    case .activityAgainstHours:
      hours(0...4, &site)
      try pin([(0, "08:00")], &site)
      site.activities = [try ActivityCase.coaching(on: [.tuesday])]
    default: try clashOfPeriods(&site)
    }
  }

  private func clashOfPeriods(_ site: inout Site) throws {
    switch self {
    case .averageAgainstHours:
      hours(20...24, &site)
      site.people[0].carryIn.weeklyHours = [Minutes(40 * 60)]
      add(.hours(.zero...Minutes(25 * 60), per: .average(weeks: 4)), .absolute, &site)
    case .weekendsAgainstPins:
      add(.weekendsWorked(most: 1), &site)
      site.people[0].carryIn.weekends = [true]
      try pin([(5, "08:00")], &site)
    case .lawAgainstPin:
      let late = try RuleCase.late()
      add(.shifts(of: late, 0...0, per: .horizon), .absolute, &site)
      try pin([(3, "16:00")], &site)
    case .successionAgainstPins:
      let (early, late) = (try RuleCase.early(), try RuleCase.late())
      add(.succession(after: late, never: early, withinDays: 2), &site)
      try pin([(1, "16:00"), (3, "08:00")], &site)
    case .spreadAgainstPin:
      add(.spread(most: Minutes(180)), &site)
      try pin([(4, "08:00")], &site)
    case .minimumDaysAgainstUnavailable:
      add(.shifts(of: .any, 4...7, per: .week), &site)
      absence(1, 5, &site)
    default: break
    }
  }

  // MARK: What is asked

  private func hours(_ range: ClosedRange<Int>, _ site: inout Site) {
    site.contracts[0].weeklyHours = Minutes(range.lowerBound * 60)...Minutes(range.upperBound * 60)
  }

  private func add(_ limit: PersonRule.Limit, _ site: inout Site) { add(limit, .hard, &site) }

  private func add(_ limit: PersonRule.Limit, _ force: Force, _ site: inout Site) {
    site.contracts[0].rules.set(PersonRule(name: rawValue, limit: limit, force: force))
  }

  private func absence(_ first: Int, _ end: Int, _ site: inout Site) {
    let starts = site.horizon.dayStarts
    site.people[0].absences.append(Absence(kind: .unavailable, span: starts[first]..<starts[end]))
  }

  private func pin(_ starts: [(Int, String)], _ site: inout Site) throws {
    for (day, time) in starts {
      site.people[0].pins.append(.shift(start: try site.moment(day: day, time), paid: nil))
    }
  }
}
