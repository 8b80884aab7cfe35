import Planning
import Rostering
import RotaTesting

extension RuleCase {
  static let ofSuccession = [
    lateThenEarly(1, "two days later", late([0]) + early([2])),
    lateThenEarly(1, "the day after", late([0]) + early([1]), broken: [1: 1]),
    lateThenEarly(2, "two days of two later", late([0]) + early([2]), broken: [2: 1]),
    lateThenEarly(2, "after two of them", late([0, 1]) + early([2]), broken: [2: 1]),
    lateThenEarly(2, "twice after one", late([0]) + early([1, 2]), broken: [1: 1, 2: 1]),
    lateThenEarly(1, "the other way round", early([0]) + late([1])),
    lateThenEarly(1, "over a week's end", late([6]) + early([7]), days: 14, broken: [7: 1]),
    lateThenEarly(1, "carried in", early([0]), broken: [0: 1]) {
      $0.carryIn.lastShiftStart = Moment(minute: -750)
      $0.carryIn.lastShiftEnd = Moment(minute: -510)
    },
    lateThenEarly(1, "carried in, of another kind", early([0])) {
      $0.carryIn.lastShiftStart = Moment(minute: -900)
      $0.carryIn.lastShiftEnd = Moment(minute: -510)
    },
    lateThenEarly(1, "carried in, start not known", early([0])) {
      $0.carryIn.lastShiftEnd = Moment(minute: -510)
    },
    afterNight("a night until Monday morning", on([0]), end: 390, broken: [0: 1]),
    afterNight("a night until Monday morning, and Tuesday", on([1]), end: 390),
    afterNight("a night that ended on Sunday, Monday", on([0]), end: -1000, broken: [0: 1]),
    afterNight("a night that ended on Sunday at midnight", on([0]), end: -1440),
  ]

  private static func lateThenEarly(
    _ days: Int,
    _ text: String,
    _ worked: [Worked],
    days horizon: Int = 7,
    broken: [Int: Double] = [:],
    person: @escaping @Sendable (inout Person) -> Void = { _ in }
  ) -> RuleCase {
    RuleCase(
      .succession,
      .succession(after: .late, never: .early, withinDays: days),
      text,
      worked.sorted { $0.day < $1.day },
      days: horizon,
      broken: broken,
      person: person
    )
  }

  /// Nothing on the day after a shift of the night pattern, of which only the end is known.
  private static func afterNight(
    _ text: String,
    _ worked: [Worked],
    end: Int,
    broken: [Int: Double] = [:]
  ) -> RuleCase {
    let nights = ShiftKind(name: "nights", patterns: [PatternID(2)])
    return RuleCase(
      .succession,
      .succession(after: nights, never: .any, withinDays: 1),
      text,
      worked,
      broken: broken
    ) {
      $0.carryIn.lastShiftEnd = Moment(minute: end)
      $0.carryIn.lastPattern = PatternID(2)
    }
  }

  static let ofStarts = [
    start(60, "8:00 and 9:00 within an hour", early([0]) + on([1])),
    start(59, "8:00 and 9:00 within less", early([0]) + on([1, 2]), broken: [0: 1]),
    start(0, "8:00 in one week, 9:00 in the next", early([0, 1]) + on([7, 8]), days: 14),
    start(0, "the second week", early([0]) + on([7]) + late([8]), days: 14, broken: [7: 1]),
  ]

  private static func start(
    _ within: Int,
    _ text: String,
    _ worked: [Worked],
    days: Int = 7,
    broken: [Int: Double] = [:]
  ) -> RuleCase {
    RuleCase(
      .sameStart,
      .sameStart(within: Minutes(within)),
      text,
      worked,
      days: days,
      broken: broken
    )
  }

  // From 9:00 to 17:30 with half an hour unpaid.
  private static let long = works([1, 3], "09:00-17:30 lunch 12:30")

  static let ofLengths = [
    RuleCase(
      .shiftLength,
      .shiftLength(of: .any, Minutes(240)...Minutes(480)),
      "4 and 8 of 4 to 8",
      early([0]) + long
    ),
    RuleCase(
      .shiftLength,
      .shiftLength(of: .any, Minutes(240)...Minutes(479)),
      "8 of less than 8, twice",
      early([0]) + long,
      broken: [1: 1, 3: 1]
    ),
    RuleCase(
      .shiftLength,
      .shiftLength(of: .early, Minutes(241)...Minutes(479)),
      "an early one of more than 4",
      early([0]) + long,
      broken: [0: 1]
    ),
    RuleCase(.spread, .spread(most: Minutes(510)), "8:30 of 8:30", early([0]) + long),
    RuleCase(.spread, .spread(most: Minutes(509)), "8:30 of less", long, broken: [1: 1, 3: 1]),
  ]
}
