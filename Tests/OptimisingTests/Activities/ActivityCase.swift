import Planning
import RotaTesting

/// Persons and teams with activities whose time is open, small enough to list all lines.
enum ActivityCase: String, CaseIterable, Sendable {
  case once, softOnce, withBreaks, atNight, weekly, two, aroundPin, onDates, excused, overMidnight

  /// The site of the person alone.
  func site() throws -> Site {
    switch self {
    case .atNight, .overMidnight: try nightly()
    case .weekly: try weekly()
    default: try daily()
    }
  }

  /// Coaching of an hour from 8 to 20 on each day, if nothing else is said.
  static func coaching(
    _ name: String = "coaching",
    from: String = "08:00",
    to: String = "20:00",
    on weekdays: Set<Weekday> = Set(Weekday.allCases),
    of people: [Int] = [0],
    isTogether: Bool = false,
    times: Activity.Times = .once,
    force: Force = .hard
  ) throws -> Activity {
    Activity(
      name: name,
      attendees: people.map { PersonID($0) },
      length: Minutes(60),
      windows: [
        Activity.Window(
          days: .weekdays(weekdays),
          from: try SmallSite.clock(from),
          to: try SmallSite.clock(to)
        )
      ],
      isTogether: isTogether,
      times: times,
      force: force
    )
  }

  private func daily() throws -> Site {
    var site = try TinySite.site(days: 3, people: [TinySite.person()])
    site.patterns = [
      try TinySite.shifts(
        from: "08:00",
        to: "14:00",
        every: 180,
        paid: [240, 300],
        breaks: [TinySite.meal]
      )
    ]
    switch self {
    case .softOnce:
      site.activities = [try Self.coaching(from: "10:00", to: "13:00", force: .soft(strength: 4))]
    case .withBreaks: site.activities = [try Self.coaching(from: "11:00", to: "14:00")]
    case .two:
      site.activities = [
        try Self.coaching(from: "09:00", to: "14:00"),
        try Self.coaching("training", from: "11:00", to: "13:00", force: .soft(strength: 5)),
      ]
      site.activities[1].length = Minutes(120)
    case .aroundPin:
      let span = try site.moment(day: 1, "11:00")..<site.moment(day: 1, "12:00")
      site.people[0].pins = [.activity(name: "drill", span: span)]
      site.activities = [try Self.coaching(from: "10:00", to: "13:00", on: [.tuesday])]
    case .onDates:
      site.activities = [try Self.coaching(from: "09:00", to: "11:00")]
      site.activities[0].windows = [
        Activity.Window(days: .date(site.horizon.date(ofDay: 2)), to: try SmallSite.clock("10:00")),
        Activity.Window(
          days: .date(site.horizon.date(ofDay: 0)),
          from: try SmallSite.clock("16:00")
        ),
      ]
    case .excused:
      let day = try site.moment(day: 1, "00:00")..<site.moment(day: 2, "00:00")
      site.people[0].absences = [Absence(kind: .unavailable, span: day)]
      site.activities = [
        try Self.coaching(on: [.tuesday]),
        try Self.coaching("training", on: [.tuesday, .wednesday]),
      ]
    default: site.activities = [try Self.coaching()]
    }
    return site
  }

  private func weekly() throws -> Site {
    var site = try TinySite.site(days: 10, people: [TinySite.person()])
    site.patterns[0].weekdays = [.monday, .tuesday, .sunday]
    site.activities = [try Self.coaching(from: "10:00", to: "18:00", times: .weekly)]
    return site
  }

  private func nightly() throws -> Site {
    var site = try PricingCase.nights.site()
    site.contracts[0].weeklyHours = .zero...Minutes(24 * 60)
    site.activities = [
      self == .atNight
        ? try Self.coaching(from: "01:00", to: "04:00", on: [.wednesday])
        : try Self.coaching(from: "22:00", to: "02:00", on: [.tuesday], force: .soft(strength: 3))
    ]
    return site
  }
}
