import Planning
import Rostering
import RotaTesting

extension RuleCase {
  static let ofShifts = [
    shifts(0...2, .week, "2 of 2 late", late([0, 1]) + on([2, 3])),
    shifts(0...2, .week, "4 of 2 late", late([0, 1, 3, 5]), broken: [0: 2]),
    shifts(0...2, .week, "2 and 3 of 2 late", late([0, 1, 7, 8, 9]), days: 14, broken: [7: 1]),
    shifts(2...7, .week, "2 of at least 2 late", late([0, 1])),
    shifts(2...7, .week, "1 of at least 2 late", late([0]) + on([1]), broken: [0: 1]),
    shifts(2...7, .week, "a week cut short", late([0, 1]), days: 9),
    shifts(2...7, .week, "a week of a starter", late([8, 9]), days: 14) {
      $0.employment.first = LocalDate("2026-03-03")
    },
    shifts(0...3, .horizon, "3 of 3 late, 2 before", late([8]), days: 14) {
      $0.carryIn.counts = ["late": 2, "any": 9]
    },
    shifts(0...3, .horizon, "4 of 3 late, 2 before", late([0, 8]), days: 14, broken: [0: 1]) {
      $0.carryIn.counts = ["late": 2]
    },
    shifts(0...3, .horizon, "5 of 3 late before", [], days: 14) {
      $0.carryIn.counts = ["late": 5]
    },
    shifts(0...3, .horizon, "1 more after 5 of 3", late([0]), days: 14, broken: [0: 1]) {
      $0.carryIn.counts = ["late": 5]
    },
    shifts(5...9, .horizon, "4 of at least 5", late([0, 8]), days: 14, broken: [0: 1]) {
      $0.carryIn.counts = ["late": 2]
    },
    shifts(4...9, .horizon, "4 of at least 4", late([0, 8]), days: 14) {
      $0.carryIn.counts = ["late": 2]
    },
  ]

  private static func shifts(
    _ range: ClosedRange<Int>,
    _ period: PersonRule.CountPeriod,
    _ text: String,
    _ worked: [Worked],
    days: Int = 7,
    broken: [Int: Double] = [:],
    person: @escaping @Sendable (inout Person) -> Void = { _ in }
  ) -> RuleCase {
    RuleCase(
      .shifts,
      .shifts(of: .late, range, per: period),
      text,
      worked.sorted { $0.day < $1.day },
      days: days,
      broken: broken,
      person: person
    )
  }

  static let ofRuns = [
    RuleCase(.run, .run(of: .any, 1...3), "3 of 3", on([0, 1, 2])),
    RuleCase(.run, .run(of: .any, 1...3), "5 of 3", on(Array(0...4)), broken: [3: 2]),
    RuleCase(
      .run,
      .run(of: .any, 1...3),
      "over a week's end",
      on(Array(5...8)),
      days: 14,
      broken: [8: 1]
    ),
    RuleCase(.run, .run(of: .any, 1...3), "2 of 3, 2 before", on([0, 1]), broken: [1: 1]) {
      $0.carryIn.runOfDays = 2
    },
    RuleCase(.run, .run(of: .any, 1...3), "1 of 3, 2 before", on([0, 2])) {
      $0.carryIn.runOfDays = 2
    },
    RuleCase(.run, .run(of: .any, 1...3), "2 of 3, 7 before", on([0, 1]), broken: [0: 2]) {
      $0.carryIn.runOfDays = 7
    },
    RuleCase(.run, .run(of: .any, 1...3), "7 before and none now", []) {
      $0.carryIn.runOfDays = 7
    },
    RuleCase(.run, .run(of: .any, 3...7), "1 of at least 3", on([1, 4, 5, 6]), broken: [1: 2]),
    RuleCase(.run, .run(of: .any, 3...7), "cut by the horizon's end", on([5, 6])),
    RuleCase(.run, .run(of: .any, 3...7), "1 before and none now", [], broken: [0: 2]) {
      $0.carryIn.runOfDays = 1
    },
    RuleCase(.run, .run(of: .any, 3...7), "1 before and 2 now", on([0, 1])) {
      $0.carryIn.runOfDays = 1
    },
    RuleCase(.run, .run(of: .any, 3...7), "the last day of a leaver", on([3])) {
      $0.employment.last = LocalDate("2026-03-05")
    },
    RuleCase(.run, .run(of: .night, 1...2), "2 nights of 2", night([1, 2]) + on([4, 5, 6])),
    RuleCase(.run, .run(of: .night, 1...2), "2 of 2, 1 before", night([0, 1]), broken: [1: 1]) {
      $0.carryIn.runs = ["night": 1]
      $0.carryIn.runOfDays = 5
    },
  ]

  static let ofDaysOff =
    ofDaysOffRuns + [
      RuleCase(.daysOffTogether, .daysOffTogether(2), "Saturday and Sunday", on([0, 2, 4])),
      RuleCase(
        .daysOffTogether,
        .daysOffTogether(2),
        "each by itself",
        on([0, 2, 4, 6]),
        broken: [0: 1]
      ),
      RuleCase(
        .daysOffTogether,
        .daysOffTogether(2),
        "two over a week's end",
        on([0, 2, 4, 5, 8]),
        days: 14,
        broken: [0: 1]
      ),
      RuleCase(.daysOffTogether, .daysOffTogether(3), "a week cut short", on([0, 7, 8]), days: 9),
      RuleCase(.daysOffTogether, .daysOffTogether(7), "a week of a leaver", on([0])) {
        $0.employment.last = LocalDate("2026-03-03")
      },
    ]

  private static let ofDaysOffRuns = [
    off(2...4, "nothing known before", on([1, 4])),
    off(2...4, "none before", on([1, 4]), before: 0, broken: [0: 1]),
    off(2...4, "one before", on([1, 4]), before: 1),
    off(2...4, "one before and none now", on([0, 3]), before: 1, broken: [0: 1]),
    off(2...4, "one in between", on([2, 4]), broken: [3: 1]),
    off(2...4, "five, nothing known before", on([5]), broken: [4: 1]),
    off(2...4, "four, nothing known before", on([4])),
    off(2...4, "three after two", on([3]), before: 2, broken: [2: 1]),
    off(2...4, "seven at the end", [], broken: [4: 3]),
    RuleCase(.daysOffRun, .daysOffRun(2...4), "days before the employment", on([6])) {
      $0.employment.first = LocalDate("2026-03-07")
      $0.carryIn.runOfDaysOff = 3
    },
  ]

  private static func off(
    _ range: ClosedRange<Int>,
    _ text: String,
    _ worked: [Worked],
    before: Int? = nil,
    broken: [Int: Double] = [:]
  ) -> RuleCase {
    RuleCase(.daysOffRun, .daysOffRun(range), text, worked, broken: broken) {
      $0.carryIn.runOfDaysOff = before
    }
  }
}
