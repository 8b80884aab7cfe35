import Planning
import RotaTesting

/// Persons under several rules of their weeks at once.
extension PricingCase {
  /// Someone employed from Wednesday on, or until Saturday, under rules that ask for something
  /// of whole weeks, of the horizon and of its days.
  func employedInPart() throws -> Site {
    var site = try TinySite.site(days: 7, people: [TinySite.person()])
    site.contracts = [TinySite.contract(hours: 4...18)]
    site.contracts[0].overtime = [OvertimeBand(width: Minutes(240), rate: 1.5)]
    site.people[0].employment =
      self == .starter
      ? Employment(first: site.horizon.date(ofDay: 2))
      : Employment(last: site.horizon.date(ofDay: 5))
    site.people[0].carryIn.runOfDays = 1
    let limits: [PersonRule.Limit] = [
      .run(of: .any, 3...4), .daysOffRun(1...2), .daysOffTogether(4), .wholeWeekends,
      .shifts(of: .any, 5...6, per: .week), .shifts(of: try RuleCase.early(), 4...6, per: .horizon),
      .hours(Minutes(16 * 60)...Minutes(17 * 60), per: .horizon),
    ]
    for (place, limit) in limits.enumerated() {
      let force = Force.soft(strength: 1 + place % 3)
      site.contracts[0].rules.set(PersonRule(name: "rule \(place)", limit: limit, force: force))
    }
    return site
  }

  /// Someone who starts on the first Thursday, whose hours are averaged from then on.
  func startersAverage() throws -> Site {
    var site = try TinySite.site(days: 14, people: [TinySite.person()])
    site.patterns[0].weekdays = [.monday, .friday, .sunday]
    site.contracts = [TinySite.contract(hours: 0...30)]
    site.people[0].employment = Employment(first: site.horizon.date(ofDay: 3))
    site.people[0].carryIn.weeklyHours = [Minutes(60 * 60)]
    // Four days of 14 hours a week are 8, eleven of 10.5 are 16.5.
    let limits: [(Int, Force)] = [(14 * 60 + 30, .hard), (10 * 60 + 30, .soft(strength: 1))]
    for (place, entry) in limits.enumerated() {
      let limit = PersonRule.Limit.hours(.zero...Minutes(entry.0), per: .average(weeks: 3))
      let rule = PersonRule(name: "average \(place)", limit: limit, force: entry.1)
      site.contracts[0].rules.set(rule)
    }
    return site
  }

  /// Leave that counts as hours, some of it begun before the horizon, where hours are asked of
  /// weeks and of several weeks together.
  func leaveOverWeeks() throws -> Site {
    var site = try TinySite.site(days: 14, people: [TinySite.person()])
    site.patterns[0].weekdays = [.monday, .tuesday, .friday]
    site.contracts = [TinySite.contract(hours: 0...8)]
    site.contracts[0].overtime = [OvertimeBand(width: Minutes(6 * 60), rate: 1.333)]
    let starts = site.horizon.dayStarts
    site.people[0].absences = [
      Absence(kind: .leave, span: Moment(minute: -1440)..<starts[1], credit: Minutes(100)),
      Absence(kind: .leave, span: starts[9]..<starts[10], credit: Minutes(130)),
    ]
    site.people[0].carryIn.weeklyHours = [Minutes(12 * 60), Minutes(3 * 60)]
    func add(_ name: String, _ limit: PersonRule.Limit, _ force: Force) {
      site.contracts[0].rules.set(PersonRule(name: name, limit: limit, force: force))
    }
    add("week", .hours(Minutes(360)...Minutes(570), per: .week), .soft(strength: 1))
    add("least", .hours(Minutes(690)...Minutes(1500), per: .horizon), .hard)
    add("all", .hours(Minutes(800)...Minutes(1000), per: .horizon), .soft(strength: 1))
    add("average", .hours(.zero...Minutes(560), per: .average(weeks: 3)), .soft(strength: 2))
    add("most", .hours(.zero...Minutes(790), per: .average(weeks: 2)), .hard)
    return site
  }

  /// Kinds of shift by the hours that they touch, and by a weekday, which is that of the start.
  func limitNights(_ site: inout Site) throws {
    site.patterns.append(
      try TinySite.shifts("dawn", from: "01:00", to: "01:00", every: 60, paid: [240])
    )
    site.contracts[0].patterns.append(PatternID(2))
    func touching(_ name: String, _ from: String, _ to: String, _ least: Int) throws -> ShiftKind {
      let (from, to) = (try SmallSite.clock(from), try SmallSite.clock(to))
      let hours = ShiftKind.ClockHours(from: from, to: to, atLeast: Minutes(least * 60))
      return ShiftKind(name: name, touches: hours)
    }
    let tuesday = ShiftKind(
      name: "tuesday night",
      touches: try touching("late", "23:00", "06:00", 1).touches,
      weekdays: [.tuesday]
    )
    let kinds = [
      try touching("evening", "20:00", "02:00", 1), try touching("dusk", "18:00", "21:00", 3),
      tuesday,
    ]
    for (place, kind) in kinds.enumerated() {
      let limit = PersonRule.Limit.shifts(of: kind, 0...0, per: .horizon)
      let force = Force.soft(strength: 1 + place)
      site.contracts[0].rules.set(PersonRule(name: kind.name, limit: limit, force: force))
    }
  }
}
