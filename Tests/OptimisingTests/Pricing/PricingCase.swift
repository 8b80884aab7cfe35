import Planning
import RotaTesting

/// Persons whose week is about one rule, each with a week small enough to list all lines.
enum PricingCase: String, CaseIterable, Sendable {
  case weeklyHours, maximumDays, rest, weeklyRestImplied, weeklyRestBinding, runCarriedIn
  case nightCarriedIn, absences, pinnedShift, pinnedLength, pinnedActivity, wishes, startWindow
  case shiftWishes
  case twoWeeks, nights, breaks, clockChange, nightActivity
  case overtime, splitShift, standby, starter, leaver, twoRestRules, leaveOverWeeks
  case nightKinds, startersAverage

  /// Those that Models/pricing.mod can say: it knows neither overtime nor standby nor gaps of open
  /// length nor soft rules.
  static let saidInTheModel = allCases.filter {
    ![
      .overtime, .splitShift, .standby, .starter, .leaver, .twoRestRules, .leaveOverWeeks,
      .nightKinds, .startersAverage,
    ].contains($0)
  }

  /// The site of the person alone.
  func site() throws -> Site {
    switch self {
    case .weeklyHours, .maximumDays, .rest, .weeklyRestImplied, .weeklyRestBinding, .twoWeeks,
      .runCarriedIn:
      try limited()
    case .pinnedShift, .pinnedLength, .pinnedActivity, .absences, .wishes, .startWindow,
      .shiftWishes:
      try individual()
    case .nightCarriedIn, .nights, .clockChange, .nightActivity, .nightKinds: try nightly()
    case .breaks: try withBreaks()
    case .overtime, .splitShift, .standby, .twoRestRules: try special()
    case .starter, .leaver: try employedInPart()
    case .leaveOverWeeks: try leaveOverWeeks()
    case .startersAverage: try startersAverage()
    }
  }

  // MARK: Limits of the contract

  private func limited() throws -> Site {
    var site = try TinySite.site(days: days, people: [TinySite.person()])
    site.contracts = [TinySite.contract(hours: 0...60, rules: rules)]
    switch self {
    case .weeklyHours:
      site.patterns = [
        try TinySite.shifts(from: "08:00", to: "12:00", every: 240, paid: [180, 300])
      ]
      site.contracts = [TinySite.contract(hours: 12...17)]
    case .rest:
      site.patterns = [try TinySite.shifts(from: "08:00", to: "16:00", every: 240, paid: [240])]
      let shorter = PersonRule.Limit.restBetweenShifts(least: Minutes(9 * 60), reduced: nil)
      site.contracts[0].rules.set(PersonRule(name: "shorter", limit: shorter))
    case .runCarriedIn:
      site.people[0].carryIn.runOfDays = 2
    case .twoWeeks:
      site.patterns[0].weekdays = [.monday, .wednesday, .saturday, .sunday]
      site.contracts[0].weeklyHours = Minutes(480)...Minutes(720)
      site.people[0].carryIn = CarryIn(
        lastShiftEnd: Moment(minute: -600),
        runOfDays: 1
      )
    default: break
    }
    return site
  }

  private var days: Int {
    switch self {
    case .twoWeeks: 14
    case .weeklyRestImplied, .weeklyRestBinding: 7
    default: 6
    }
  }

  private var rules: WorkingTimeRules {
    switch self {
    case .maximumDays: WorkingTimeRules(maxDaysPerWeek: 2)
    case .rest: WorkingTimeRules(restBetweenShifts: Minutes(16 * 60 + 30))
    case .weeklyRestImplied:
      WorkingTimeRules(weeklyRest: Minutes(24 * 60), maxDaysPerWeek: 6)
    // From 20:00 over a free day to 16:00 are 44 hours, to 8:00 only 36.
    case .weeklyRestBinding: WorkingTimeRules(weeklyRest: Minutes(40 * 60))
    case .runCarriedIn: WorkingTimeRules(maxRunOfDays: 3)
    case .twoWeeks:
      WorkingTimeRules(
        restBetweenShifts: Minutes(15 * 60),
        weeklyRest: Minutes(63 * 60),
        maxDaysPerWeek: 3,
        maxRunOfDays: 2
      )
    default: WorkingTimeRules()
    }
  }

  // MARK: What is the person's own

  private func individual() throws -> Site {
    var person = TinySite.person()
    var site = try TinySite.site(days: 4, people: [])
    site.patterns = [
      try TinySite.shifts(
        from: "09:00",
        to: "15:00",
        every: 180,
        paid: [240, 300],
        breaks: [TinySite.meal]
      )
    ]
    func span(_ day: Int, _ from: String, _ to: String) throws -> Span {
      try site.moment(day: day, from)..<site.moment(day: day, to)
    }
    switch self {
    case .pinnedShift: person.pins = [.shift(start: try site.moment(day: 2, "12:00"), paid: nil)]
    case .pinnedLength:
      person.pins = [.shift(start: try site.moment(day: 1, "09:00"), paid: Minutes(300))]
    case .pinnedActivity:
      person.pins = [
        .activity(name: "meeting", span: try span(1, "12:00", "13:00")),
        .activity(name: "coaching", span: try span(3, "14:00", "15:00")),
      ]
    case .absences:
      person.absences = [
        Absence(kind: .leave, span: try span(1, "00:00", "23:00"), credit: Minutes(240)),
        Absence(kind: .unavailable, span: try span(2, "08:00", "13:00")),
      ]
      site.contracts = [TinySite.contract(hours: 9...13)]
    case .wishes:
      person.wishes = [
        Wish(kind: .dayOff(day: 1), strength: 3),
        Wish(kind: .start(day: 2, window: try clock("11:00", "14:00")), strength: 2),
      ]
    case .shiftWishes:
      let late = ShiftKind(name: "late", starts: try clock("12:00", "15:00"))
      person.wishes = [
        Wish(kind: .shift(day: 0, of: late), strength: 4),
        Wish(kind: .shift(day: 2, of: .any), strength: 3),
        Wish(kind: .noShift(day: 2, of: late), strength: 2),
        Wish(kind: .noShift(day: 3, of: late), strength: 5),
      ]
    case .startWindow: person.startWindow = try clock("09:00", "12:00")
    default: break
    }
    site.people = [person]
    return site
  }

  private func clock(_ from: String, _ to: String) throws -> ClosedRange<TimeOfDay> {
    try SmallSite.clock(from)...SmallSite.clock(to)
  }

  // MARK: Pay, split shifts, employment

  private func special() throws -> Site {
    var site = try TinySite.site(days: 5, people: [TinySite.person()])
    site.contracts = [TinySite.contract(hours: 4...20)]
    switch self {
    case .overtime:
      site.contracts = [TinySite.contract(hours: 4...8)]
      site.contracts[0].overtime = [
        OvertimeBand(width: Minutes(120), rate: 1.25),
        OvertimeBand(width: Minutes(300), rate: 1.75),
      ]
    case .splitShift:
      site.patterns = [
        try TinySite.shifts(from: "08:00", to: "10:00", every: 120, paid: [240, 300])
      ]
      site.patterns[0].breaks = [
        BreakRule(
          name: "gap",
          length: Minutes(60),
          isPaid: false,
          minWorkBefore: Minutes(60),
          minWorkAfter: Minutes(120),
          longest: Minutes(240)
        )
      ]
      let most = PersonRule(name: "spread", limit: .spread(most: Minutes(8 * 60)))
      site.contracts[0].rules.set(most)
      site.contracts[0].weeklyHours = .zero...Minutes(15 * 60)
      site.patterns[0].weekdays = [.monday, .wednesday, .thursday]
    case .standby:
      var standby = try TinySite.shifts(
        "standby",
        from: "08:00",
        to: "12:00",
        every: 240,
        paid: [240]
      )
      standby.standbyPay = 0.25
      site.patterns.append(standby)
      site.contracts = [TinySite.contract(hours: 12...20, patterns: 2)]
      site.people[0].wishes = [Wish(kind: .dayOff(day: 1), strength: 2)]
      site.contracts[0].rules = WorkingTimeRules(maxDaysPerWeek: 4)
    case .twoRestRules:
      let shortened = PersonRule.restBetweenShifts(Minutes(21 * 60), reduced: Minutes(12 * 60))
      site.contracts[0].rules.set(shortened)
      let soft = PersonRule(
        name: "nice",
        limit: .restBetweenShifts(least: Minutes(30 * 60), reduced: nil),
        force: .soft(strength: 1)
      )
      site.contracts[0].rules.set(soft)
    default: break
    }
    return site
  }

  // MARK: Nights and breaks

  private func nightly() throws -> Site {
    // The clocks go forward on Sunday 29 March 2026.
    let first = self == .clockChange ? "2026-03-27" : "2026-03-02"
    var site = try SmallSite.nights(firstDay: first, days: 4)
    let plain = try TinySite.site(days: 1, people: [TinySite.person()])
    (site.people, site.costCentres, site.queues) = (plain.people, plain.costCentres, plain.queues)
    site.priorities = plain.priorities
    site.queues[0].opening = .always
    site.forecast = TinySite.forecast(site) { _, _ in 1 }
    site.patterns = [
      try TinySite.shifts("day", from: "08:00", to: "16:00", every: 240, paid: [240]),
      try TinySite.shifts("night", from: "22:00", to: "22:00", every: 60, paid: [420]),
    ]
    let rules = WorkingTimeRules(restBetweenShifts: Minutes(11 * 60), maxDaysPerWeek: 3)
    site.contracts = [TinySite.contract(hours: 4...24, rules: rules, patterns: 2)]
    if self == .nightCarriedIn {
      site.people[0].carryIn = CarryIn(lastShiftEnd: Moment(minute: 5 * 60), runOfDays: 3)
    }
    if self == .nightKinds { try limitNights(&site) }
    if self == .nightActivity {
      let span = try site.moment(day: 2, "02:00")..<site.moment(day: 2, "03:00")
      site.people[0].pins = [.activity(name: "drill", span: span)]
    }
    return site
  }

  private func withBreaks() throws -> Site {
    var site = try TinySite.site(days: 3, people: [TinySite.person()])
    let rest = BreakRule(
      name: "rest",
      length: Minutes(60),
      isPaid: true,
      latest: .share(0.5),
      minWorkBefore: Minutes(60),
      minWorkAfter: Minutes(60)
    )
    let tea = BreakRule(
      name: "tea",
      length: Minutes(60),
      isPaid: true,
      earliest: .share(0.4),
      minWorkBefore: Minutes(120),
      minWorkAfter: Minutes(60)
    )
    site.patterns = [
      try TinySite.shifts(
        from: "08:00",
        to: "10:00",
        every: 60,
        paid: [420, 540],
        breaks: [rest, TinySite.meal, tea]
      )
    ]
    site.patterns[0].breaks[1].appliesTo = Minutes(540)...Minutes(540)
    return site
  }
}
