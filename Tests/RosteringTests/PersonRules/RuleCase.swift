import Planning
import Rostering
import RotaTesting
import Testing

/// One rule of P01's, the shifts they work, and what the judge must find.
///
/// Nobody else works, no other rule holds and the site never closes. The horizon starts on Monday
/// 2 March 2026 unless the case says otherwise.
struct RuleCase: CustomTestStringConvertible, Sendable {
  let rule: Rule
  let limit: PersonRule.Limit
  let testDescription: String
  var days = 7
  var firstDay = "2026-03-02"
  let worked: [Worked]
  var person: @Sendable (inout Person) -> Void = { _ in }
  /// How much is broken, by the day on which it is told.
  let broken: [Int: Double]

  /// A shift on a day, as one would say it.
  struct Worked: Sendable {
    let day: Int
    let text: String
    let pattern: String
  }

  init(
    _ rule: Rule,
    _ limit: PersonRule.Limit,
    _ text: String,
    _ worked: [Worked],
    days: Int = 7,
    from firstDay: String = "2026-03-02",
    broken: [Int: Double] = [:],
    person: @escaping @Sendable (inout Person) -> Void = { _ in }
  ) {
    self.rule = rule
    self.limit = limit
    testDescription = "\(rule): \(text)"
    self.worked = worked
    self.days = days
    self.firstDay = firstDay
    self.broken = broken
    self.person = person
  }

  /// What the judge says where the rule is meant that firmly.
  func report(_ force: Force) throws -> CheckReport {
    var site = try SmallSite.nights(firstDay: firstDay, days: days)
    for index in site.contracts.indices {
      site.contracts[index].weeklyHours = .zero...Minutes(10_000)
      site.contracts[index].rules = WorkingTimeRules([])
    }
    site.people[0].ownRules = WorkingTimeRules([
      PersonRule(name: "own", limit: limit, force: force, source: "agreed")
    ])
    person(&site.people[0])
    let shifts = try worked.map { try site.shift(onDay: $0.day, $0.text, pattern: $0.pattern) }
    let lines = site.people.indices.map {
      site.line(of: $0, $0 == 0 ? shifts : [], serving: nil)
    }
    return judged(Rota(lines: lines), at: site)
  }
}

/// Four hours from 9:00 on each of some days.
func on(_ days: [Int]) -> [RuleCase.Worked] { works(days, "09:00-13:00") }

/// Four hours from 8:00 on each of some days.
func early(_ days: [Int]) -> [RuleCase.Worked] { works(days, "08:00-12:00") }

/// Four hours from 11:30 on each of some days.
func late(_ days: [Int]) -> [RuleCase.Worked] { works(days, "11:30-15:30") }

/// From 22:00 to 6:30 on each of some days.
func night(_ days: [Int]) -> [RuleCase.Worked] {
  works(days, "22:00-06:30 meal 02:00", pattern: "night")
}

/// The same shift on each of some days.
func works(_ days: [Int], _ text: String, pattern: String = "day") -> [RuleCase.Worked] {
  days.map { RuleCase.Worked(day: $0, text: text, pattern: pattern) }
}

extension ShiftKind {
  /// Starts at 8:00 to 8:30.
  static let early = ShiftKind(name: "early", starts: clock("08:00")...clock("08:30"))
  /// Starts at 11:00 or later in the morning.
  static let late = ShiftKind(name: "late", starts: clock("11:00")...clock("12:00"))
  /// Covers three hours between 23:00 and 6:00.
  static let night = ShiftKind(
    name: "night",
    touches: ClockHours(from: clock("23:00"), to: clock("06:00"), atLeast: Minutes(180))
  )

  static func clock(_ text: String) -> TimeOfDay { TimeOfDay(text) ?? .midnight }
}
