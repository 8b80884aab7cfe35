import Planning
import Rostering
import RotaTesting

extension RuleCase {
  // 15:30 to 8:00 is 16:30 or 990 minutes.
  static let ofRest =
    [
      rest(990, nil, "16:30 of 16:30", late([0]) + early([1])),
      rest(991, nil, "16:30 of 16:31", late([0]) + early([1]), broken: [1: 1]),
      rest(991, nil, "twice", late([0, 2]) + early([1, 3]), broken: [1: 1, 3: 1]),
      // 20 hours shortened by 3:30, so that the next must be 23:30.
      rest(1200, 990, "shortened, made up", late([0, 2]) + early([1])),
      rest(1200, 990, "shortened twice", late([0]) + early([1, 2]), broken: [2: 1]),
      rest(
        1200,
        990,
        "shortened, half an hour not made up",
        late([0]) + early([1]) + works([2], "11:00-15:00"),
        broken: [2: 1]
      ),
      rest(1200, 991, "shortened too far", late([0]) + early([1]), broken: [1: 1]),
      rest(1200, 990, "nothing owed after", late([0]) + early([1, 2, 3]), broken: [2: 1]),
      // From Sunday 14:00 to Monday 8:00 are 18 hours.
      carried(1080, 900, owed: 0, "carried in, 18:00 of 18:00"),
      carried(1081, 900, owed: 0, "carried in and shortened"),
      carried(1080, 900, owed: 1, "carried in, one owed", broken: [0: 1]),
      carried(1080, nil, owed: 1, "carried in, owed to another rule"),
      carried(1081, nil, owed: 0, "carried in, 18:00 of 18:01", broken: [0: 1]),
    ] + ofWeeklyRest

  private static func rest(
    _ least: Int,
    _ reduced: Int?,
    _ text: String,
    _ worked: [Worked],
    broken: [Int: Double] = [:]
  ) -> RuleCase {
    let limit = PersonRule.Limit.restBetweenShifts(
      least: Minutes(least),
      reduced: reduced.map { Minutes($0) }
    )
    return RuleCase(
      .restBetweenShifts,
      limit,
      text,
      worked.sorted { $0.day < $1.day },
      broken: broken
    )
  }

  private static func carried(
    _ least: Int,
    _ reduced: Int?,
    owed: Int,
    _ text: String,
    broken: [Int: Double] = [:]
  ) -> RuleCase {
    var rule = rest(least, reduced, text, early([0]), broken: broken)
    rule.person = {
      $0.carryIn.lastShiftEnd = Moment(minute: -600)
      $0.carryIn.owedRest = Minutes(owed)
    }
    return rule
  }

  // Free from Saturday 13:00 to the second Tuesday 9:00: 68 hours, 35 of them in the first week
  // and 33 in the second.
  private static let ofWeeklyRest = [
    weekly(35, every: 1, "35 and 33 of 35", broken: [7: 1]),
    weekly(36, every: 1, "35 and 33 of 36", broken: [0: 1, 7: 1]),
    weekly(68, every: 2, "68 of 68 in two weeks"),
    weekly(69, every: 2, "68 of 69 in two weeks", broken: [0: 1]),
    RuleCase(
      .weeklyRest,
      .weeklyRest(least: Minutes(100 * 60), everyWeeks: 2),
      "a block that the horizon's end cuts",
      on(Array(0...8)),
      days: 9
    ),
    // Work carried in until Monday 6:00 leaves 3 hours before 9:00.
    RuleCase(
      .weeklyRest,
      .weeklyRest(least: Minutes(33 * 60), everyWeeks: 1),
      "carried in",
      on(Array(1...6)),
      broken: [0: 1]
    ) {
      $0.carryIn.lastShiftEnd = Moment(minute: 360)
    },
    RuleCase(
      .weeklyRest,
      .weeklyRest(least: Minutes(33 * 60), everyWeeks: 1),
      "nothing carried in",
      on(Array(1...6))
    ),
  ]

  private static func weekly(
    _ hours: Int,
    every weeks: Int,
    _ text: String,
    broken: [Int: Double] = [:]
  ) -> RuleCase {
    RuleCase(
      .weeklyRest,
      .weeklyRest(least: Minutes(hours * 60), everyWeeks: weeks),
      text,
      on(Array(0...5) + Array(8...13)),
      days: 14,
      broken: broken
    )
  }
}
