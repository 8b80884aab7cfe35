import Planning

extension SmallSite {
  static let rules = WorkingTimeRules(
    restBetweenShifts: Minutes(11 * 60),
    weeklyRest: Minutes(36 * 60),
    maxDaysPerWeek: 5,
    maxRunOfDays: 5
  )

  static let contracts = [
    Contract(
      name: "full",
      weeklyHours: Minutes(8 * 60)...Minutes(40 * 60),
      payPerHour: Money(minorUnits: 1500),
      patterns: [PatternID(0), PatternID(1)],
      leaveDayCredit: Minutes(8 * 60),
      rules: rules
    ),
    Contract(
      name: "part",
      weeklyHours: Minutes(4 * 60)...Minutes(24 * 60),
      payPerHour: Money(minorUnits: 1350),
      patterns: [PatternID(0)],
      leaveDayCredit: Minutes(4 * 60),
      rules: rules
    ),
  ]

  /// P01 and P04 serve both queues, P02 calls only, P03 chat at 80 % of the full rate.
  static func people() throws -> [Person] {
    let (calls, chat) = (QueueID(0), QueueID(1))
    let late = try clock("10:00")...clock("11:00")
    return [
      person("P01", centre: 0, contract: 0, [calls: 1, chat: 1])
        .wishing(Wish(kind: .start(day: 0, window: late), strength: 2)),
      person("P02", centre: 0, contract: 0, [calls: 1]),
      person("P03", centre: 1, contract: 1, [chat: 0.8]),
      person("P04", centre: 1, contract: 1, [calls: 1, chat: 1])
        .wishing(Wish(kind: .dayOff(day: 2), strength: 3)),
    ]
  }

  private static func person(
    _ id: String,
    centre: Int,
    contract: Int,
    _ competences: [QueueID: Double]
  ) -> Person {
    Person(
      id: id,
      name: id,
      team: centre == 0 ? "amber" : "blue",
      costCentre: CostCentreID(centre),
      contract: ContractID(contract),
      competences: competences
    )
  }
}

extension Person {
  fileprivate func wishing(_ wish: Wish) -> Person {
    var person = self
    person.wishes.append(wish)
    return person
  }
}
