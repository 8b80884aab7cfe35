import Planning
import Rostering
import RotaTesting

extension RuleCase {
  static let ofWeekends =
    [
      weekends(1, "1 of 1, on both days", on([5, 6])),
      weekends(1, "2 of 1", on([6, 12]), broken: [12: 1]),
      weekends(0, "2 of 0", on([6, 12]), broken: [5: 2]),
      weekends(1, "1 of 1 and 1 before", on([5]), before: [false, true], broken: [5: 1]),
      weekends(2, "1 of 2 and 1 before", on([5]), before: [false, true]),
      weekends(1, "2 of 1 before, none now", on([0]), before: [true, true]),
      free(1, 2, "every second", on([5])),
      free(1, 2, "two in a row", on([5, 13]), broken: [12: 1]),
      free(1, 2, "the last one before", on([6]), before: [true], broken: [5: 1]),
      free(1, 2, "the one before the last", on([6]), before: [false, true]),
      free(2, 3, "two of three", on([12]), before: [false, true]),
      free(2, 3, "one of three", on([12]), before: [true], broken: [12: 1]),
      free(2, 3, "free now, and too few before", on([0]), before: [true, true], broken: [5: 1]),
    ] + ofWholeWeekends

  // Sunday 1 March is the first day.
  private static let ofWholeWeekends = [
    RuleCase(.wholeWeekends, .wholeWeekends, "both days", on([5, 6])),
    RuleCase(.wholeWeekends, .wholeWeekends, "Saturday", on([5]), broken: [5: 1]),
    RuleCase(
      .wholeWeekends,
      .wholeWeekends,
      "Sunday",
      on([6, 13]),
      days: 14,
      broken: [5: 1, 12: 1]
    ),
    RuleCase(.wholeWeekends, .wholeWeekends, "cut by the horizon", on([0, 6]), from: "2026-03-01"),
    RuleCase(.wholeWeekends, .wholeWeekends, "a leaver's last Saturday", on([5])) {
      $0.employment.last = LocalDate("2026-03-07")
    },
    RuleCase(
      .weekendsWorked,
      .weekendsWorked(most: 1),
      "cut by the horizon",
      on([0, 6]),
      from: "2026-03-01",
      broken: [6: 1]
    ),
  ]

  private static func weekends(
    _ most: Int,
    _ text: String,
    _ worked: [Worked],
    before: [Bool] = [],
    broken: [Int: Double] = [:]
  ) -> RuleCase {
    RuleCase(
      .weekendsWorked,
      .weekendsWorked(most: most),
      text,
      worked,
      days: 14,
      broken: broken
    ) {
      $0.carryIn.weekends = before
    }
  }

  private static func free(
    _ least: Int,
    _ count: Int,
    _ text: String,
    _ worked: [Worked],
    before: [Bool] = [],
    broken: [Int: Double] = [:]
  ) -> RuleCase {
    RuleCase(
      .freeWeekends,
      .freeWeekends(least: least, inEvery: count),
      text,
      worked,
      days: 14,
      broken: broken
    ) {
      $0.carryIn.weekends = before
    }
  }
}
