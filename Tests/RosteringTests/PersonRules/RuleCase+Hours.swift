import Planning
import Rostering
import RotaTesting

extension RuleCase {
  static let ofHours = ofWeeks + ofHorizon + ofAverages

  // Three shifts of four hours.
  private static let ofWeeks = [
    hours(0...720, .week, "12:00 of 12:00", on([0, 1, 2])),
    hours(0...719, .week, "12:00 of 11:59", on([0, 1, 2]), broken: [0: 1]),
    hours(0...660, .week, "12:00 of 11:00", on([0, 1, 2]), broken: [0: 1]),
    hours(0...659, .week, "12:00 of 10:59", on([0, 1, 2]), broken: [0: 2]),
    hours(720...900, .week, "at least 12:00", on([0, 1, 2])),
    hours(721...900, .week, "at least 12:01", on([0, 1, 2]), broken: [0: 1]),
    hours(781...900, .week, "at least 13:01", on([0, 1, 2]), broken: [0: 2]),
    hours(0...480, .week, "the second week", on([0, 1, 7, 8, 9]), days: 14, broken: [7: 4]),
    // Four sevenths of 14 hours are 8.
    employed(840...840, .week, "employed from Thursday on", on([10, 11]), from: "2026-03-12"),
    employed(
      840...840,
      .week,
      "a shift more than that",
      on([10, 11, 12]),
      from: "2026-03-12",
      broken: [7: 4]
    ),
    employed(
      840...840,
      .week,
      "a shift less than that",
      on([10]),
      from: "2026-03-12",
      broken: [7: 4]
    ),
  ]

  private static let ofHorizon = [
    hours(0...960, .horizon, "16:00 of 16:00", on([0, 1, 2, 7]), days: 14),
    hours(0...959, .horizon, "16:00 of 15:59", on([0, 1, 2, 7]), days: 14, broken: [0: 1]),
    hours(1021...2000, .horizon, "at least 17:01", on([0, 1, 2, 7]), days: 14, broken: [0: 2]),
    // Half of two weeks are half of 24 hours.
    employed(1440...1440, .horizon, "employed for half of it", on([7, 8, 9]), from: "2026-03-09"),
  ]

  // Twelve hours in each of two weeks; ten a week are 30 in three and 40 in four.
  private static let ofAverages = [
    average("16:00 before", [480, 480]),
    average("16:01 before", [480, 481], broken: [7: 1]),
    average("17:01 before", [540, 481], broken: [7: 2]),
    average("only as many weeks as are wanted", [480, 480, 120, 6000]),
    average("28:01 before the first week", [480, 480, 721], broken: [0: 1, 7: 0]),
    average("18:01 before the first of three weeks", [600, 481], broken: [0: 1, 7: 3]),
    average("nothing known before", [], broken: [0: 2, 7: 4]),
    // What was carried in was worked elsewhere: 12 hours in the seven days since.
    started("2026-03-09", 720, "12:00 since the start, of 12:00 a week"),
    started("2026-03-09", 719, "12:00 since the start, of 11:59 a week", broken: [7: 1]),
    // From Thursday on there are four days, of which 14:00 a week make 8:00, and 13:59 7:59.
    started("2026-03-05", 840, "8:00 in four days", on([3, 4])),
    started("2026-03-05", 839, "8:00 in four days, of 7:59", on([3, 4]), broken: [0: 1]),
    // With four more in the week after, 12:00 in eleven days.
    started("2026-03-05", 458, "12:00 in eleven days, of 11:59", on([3, 9, 10]), broken: [7: 1]),
    started("2026-03-05", 459, "12:00 in eleven days, of 12:00", on([3, 9, 10])),
  ]

  private static func started(
    _ first: String,
    _ most: Int,
    _ text: String,
    _ worked: [Worked] = on([7, 8, 9]),
    broken: [Int: Double] = [:]
  ) -> RuleCase {
    RuleCase(
      .hours,
      .hours(.zero...Minutes(most), per: .average(weeks: 4)),
      text,
      worked,
      days: 14,
      broken: broken
    ) {
      $0.employment.first = LocalDate(first)
      $0.carryIn.weeklyHours = [Minutes(40 * 60)]
    }
  }

  private static func average(
    _ text: String,
    _ before: [Int],
    broken: [Int: Double] = [:]
  ) -> RuleCase {
    RuleCase(
      .hours,
      .hours(.zero...Minutes(600), per: .average(weeks: 4)),
      text,
      on([0, 1, 2, 7, 8, 9]),
      days: 14,
      broken: broken.filter { $0.value > 0 }
    ) {
      $0.carryIn.weeklyHours = before.map { Minutes($0) }
    }
  }

  private static func hours(
    _ range: ClosedRange<Int>,
    _ period: PersonRule.HoursPeriod,
    _ text: String,
    _ worked: [Worked],
    days: Int = 7,
    broken: [Int: Double] = [:]
  ) -> RuleCase {
    let range = Minutes(range.lowerBound)...Minutes(range.upperBound)
    return RuleCase(
      .hours,
      .hours(range, per: period),
      text,
      worked,
      days: days,
      broken: broken
    )
  }

  private static func employed(
    _ range: ClosedRange<Int>,
    _ period: PersonRule.HoursPeriod,
    _ text: String,
    _ worked: [Worked],
    from first: String,
    broken: [Int: Double] = [:]
  ) -> RuleCase {
    var rule = hours(range, period, text, worked, days: 14, broken: broken)
    rule.person = { $0.employment.first = LocalDate(first) }
    return rule
  }
}
