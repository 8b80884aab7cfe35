import Planning
import Rostering
import RotaTesting
import Testing

/// One change made by hand to the rota of the small site's week, and what must be told of it.
struct PlantedChange: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// Place of the person in the site.
  var person = 0
  var day = 0
  let kinds: [DayChange.Kind]
  let isChangedShift: Bool
  /// What becomes of the person's shifts and queues.
  let change: @Sendable (inout Line, Site) throws -> Void

  /// P01 works 09:00-17:30 with lunch at 12:30 from Monday to Friday, P04 on Monday, Tuesday and
  /// Thursday.
  static let all: [PlantedChange] = [
    PlantedChange("a day off gets a shift", person: 3, day: 4, [.added], changed: true) {
      $0.shifts.append(try $1.shift(onDay: 4, "11:00-19:30 lunch 15:00"))
    },
    PlantedChange("a shift is gone", day: 4, [.removed], changed: true) { line, _ in
      line.shifts.removeLast()
    },
    PlantedChange("an hour later, breaks and all", day: 0, [.moved, .breaks], changed: true) {
      $0.shifts[0] = try $1.shift(onDay: 0, "10:00-18:30 lunch 13:30")
    },
    PlantedChange("the end is later", day: 0, [.longer], changed: true) {
      $0.shifts[0] = try $1.shift(onDay: 0, "09:00-18:00 lunch 12:30")
    },
    PlantedChange("the end is earlier", day: 0, [.shorter], changed: true) {
      $0.shifts[0] = try $1.shift(onDay: 0, "09:00-17:00 lunch 12:30")
    },
    PlantedChange("the start alone is later", day: 0, [.moved, .shorter], changed: true) {
      $0.shifts[0] = try $1.shift(onDay: 0, "10:00-17:30 lunch 12:30")
    },
    PlantedChange("lunch alone", day: 0, [.breaks], changed: false) {
      $0.shifts[0] = try $1.shift(onDay: 0, "09:00-17:30 lunch 13:00")
    },
    PlantedChange("a meeting is new", day: 0, [.activities], changed: false) { line, site in
      let span = try site.moment(onDay: 0, "10:00")..<site.moment(onDay: 0, "11:00")
      line.shifts[0].activities = [PlannedActivity(name: "team talk", span: span)]
    },
    PlantedChange("lunch is paid", day: 0, [.pay], changed: false) { line, _ in
      line.shifts[0].breaks[0].isPaid = true
      line.shifts[0].paid += Minutes(30)
    },
    PlantedChange("the morning is on chat", day: 0, [.queues], changed: false) { line, _ in
      line.serving[0].queue = QueueID(1)
    },
    PlantedChange("standby in place of work", day: 0, [.standby], changed: false) { line, _ in
      line.shifts[0].pattern = PatternID(2)
    },
    PlantedChange("a second shift that day", person: 3, day: 0, [.longer], changed: true) {
      $0.shifts.insert(try $1.shift(onDay: 0, "20:00-24:00"), at: 1)
    },
  ]

  private init(
    _ story: String,
    person: Int = 0,
    day: Int,
    _ kinds: [DayChange.Kind],
    changed: Bool,
    _ change: @escaping @Sendable (inout Line, Site) throws -> Void
  ) {
    testDescription = story
    self.person = person
    self.day = day
    self.kinds = kinds
    isChangedShift = changed
    self.change = change
  }

  /// The small week with a third pattern, which is standby.
  static func site(firstDay: String = "2026-03-02", days: Int = 7) throws -> Site {
    var site = try SmallSite.week(firstDay: firstDay, days: days)
    var standby = site.patterns[0]
    (standby.name, standby.standbyPay) = ("on call", 0.25)
    site.patterns.append(standby)
    return site
  }

  /// The rota before the change and after it.
  func rotas() throws -> (before: SitedRota, after: SitedRota) {
    let site = try PlantedChange.site()
    let before = SitedRota(site: site, rota: try SmallSite.rota(for: site))
    var after = before
    try change(&after.rota.lines[person], site)
    return (before, after)
  }
}
