import Planning
import Rostering
import RotaTesting
import Testing

/// A shift that is of a kind or is not.
struct KindCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let kind: ShiftKind
  let day: Int
  let text: String
  let isOf: Bool
  var firstDay = "2026-03-02"

  init(
    _ text: String,
    _ kind: ShiftKind,
    _ day: Int,
    isOf: Bool,
    _ testDescription: String,
    from firstDay: String = "2026-03-02"
  ) {
    (self.text, self.kind, self.day, self.isOf) = (text, kind, day, isOf)
    (self.testDescription, self.firstDay) = (testDescription, firstDay)
  }
}

@Suite("Kinds of shift")
struct KindTests {
  @Test("A shift is of a kind where every condition holds", arguments: all)
  func isOfKind(_ test: KindCase) throws {
    let isNight = test.text.contains("meal")
    let rule = RuleCase(
      .shifts,
      .shifts(of: test.kind, 0...0, per: .week),
      test.testDescription,
      works([test.day], test.text, pattern: isNight ? "night" : "day"),
      from: test.firstDay
    )
    let broken = try rule.report(.hard).brokenRules
    // Some of the shifts follow no pattern, which is another rule's business.
    #expect(broken.contains(.shifts) == test.isOf)
  }

  static let all: [KindCase] = starts + ends + touches + others

  private static let (day, night) = ("08:30-12:30", "22:00-06:30 meal 02:00")

  private static let starts = [
    KindCase(day, kind(starts: "08:30", "09:00"), 0, isOf: true, "starts at the first time"),
    KindCase(day, kind(starts: "08:00", "08:30"), 0, isOf: true, "starts at the last time"),
    KindCase(day, kind(starts: "08:31", "09:00"), 0, isOf: false, "starts before"),
    KindCase(day, kind(starts: "08:00", "08:29"), 0, isOf: false, "starts after"),
  ]

  private static let ends = [
    KindCase(day, kind(ends: "12:30", "13:00"), 0, isOf: true, "ends at the first time"),
    KindCase(day, kind(ends: "12:31", "13:00"), 0, isOf: false, "ends before"),
    KindCase("15:30-24:00", kind(ends: "23:00", "24:00"), 0, isOf: true, "ends at midnight, 24:00"),
    KindCase("15:30-24:00", kind(ends: "00:00", "01:00"), 0, isOf: true, "ends at midnight, 00:00"),
    KindCase(night, kind(ends: "05:00", "07:00"), 6, isOf: true, "ends beyond the horizon"),
  ]

  private static let touches = [
    KindCase(night, touching("23:00", "06:00", 420), 0, isOf: true, "all seven hours"),
    KindCase(night, touching("23:00", "06:00", 421), 0, isOf: false, "a minute more than all"),
    KindCase(night, touching("05:00", "08:00", 90), 0, isOf: true, "hours of the next morning"),
    KindCase(night, touching("05:00", "08:00", 91), 0, isOf: false, "a minute more of them"),
    KindCase("00:30-04:30", touching("23:00", "06:00", 240), 2, isOf: true, "began the day before"),
    KindCase(day, touching("12:30", "14:00", 0), 0, isOf: false, "ends as they begin"),
    // The spring clock change takes an hour of Saturday's night.
    KindCase(
      night,
      touching("23:00", "06:00", 361),
      5,
      isOf: false,
      "no more than six hours in spring",
      from: "2026-03-23"
    ),
    KindCase(
      night,
      touching("23:00", "06:00", 360),
      5,
      isOf: true,
      "six hours in spring",
      from: "2026-03-23"
    ),
  ]

  private static let others = [
    KindCase(night, ShiftKind(name: "p", patterns: [PatternID(2)]), 0, isOf: true, "a pattern"),
    KindCase(day, ShiftKind(name: "p", patterns: [PatternID(2)]), 0, isOf: false, "another"),
    KindCase(day, ShiftKind(name: "w", weekdays: [.saturday]), 5, isOf: true, "a weekday"),
    KindCase(night, ShiftKind(name: "w", weekdays: [.saturday]), 4, isOf: false, "its eve"),
    KindCase(
      day,
      ShiftKind(
        name: "b",
        starts: ShiftKind.clock("08:00")...ShiftKind.clock("09:00"),
        weekdays: [.friday]
      ),
      5,
      isOf: false,
      "one condition of two"
    ),
  ]

  private static func kind(starts first: String, _ last: String) -> ShiftKind {
    ShiftKind(name: "starts", starts: ShiftKind.clock(first)...ShiftKind.clock(last))
  }

  private static func kind(ends first: String, _ last: String) -> ShiftKind {
    ShiftKind(name: "ends", ends: ShiftKind.clock(first)...ShiftKind.clock(last))
  }

  private static func touching(_ from: String, _ to: String, _ minutes: Int) -> ShiftKind {
    let hours = ShiftKind.ClockHours(
      from: ShiftKind.clock(from),
      to: ShiftKind.clock(to),
      atLeast: Minutes(minutes)
    )
    return ShiftKind(name: "touches", touches: hours)
  }
}
