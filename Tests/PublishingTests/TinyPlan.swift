import Foundation
import Planning
import Publishing
import Rostering
import Testing

/// Two people, two queues, three shifts in the week in which British clocks go back: one shift by
/// day, one over midnight, one through the change itself.
enum TinyPlan {
  static func site() throws -> Site {
    let billing = Queue(
      name: "billing",
      channel: .voice,
      opening: .always,
      target: .standard(ServiceStandard(share: 0.8, withinSeconds: 20, window: .day))
    )
    let desk = Queue(
      name: "desk",
      channel: .voice,
      opening: .always,
      target: .requirement(RequirementCosts(shortfallPerHour: 50))
    )
    let zone = try #require(TimeZone(identifier: "Europe/London"))
    let firstDay = try #require(LocalDate("2026-10-19"))
    let horizon = Horizon(zone: zone, firstDay: firstDay, dayCount: 7, interval: Minutes(60))
    var cells = Array(
      repeating: Array(repeating: DemandForecast.Cell(), count: horizon.intervalCount),
      count: 2
    )
    for index in 9..<12 { cells[0][index] = .init(contacts: 10, handleSeconds: 240) }
    for index in 0..<8 { cells[1][index] = .init(required: 2) }
    return Site(
      name: "Tiny Bay",
      horizon: horizon,
      currency: Currency(code: "GBP", minorDigits: 2),
      opening: .always,
      queues: [billing, desk],
      priorities: Priorities(mode: .ordered, steps: [Priority(goal: .cost, worth: 1)]),
      costCentres: [
        CostCentre(name: "Voice", budget: Money(minorUnits: 10_000)),
        CostCentre(name: "Night", budget: nil),
      ],
      patterns: [try pattern("early", at: "08:00"), try pattern("night", at: "22:00")],
      contracts: [
        Contract(
          name: "full",
          weeklyHours: Minutes(0)...Minutes(2400),
          payPerHour: Money(minorUnits: 1500),
          patterns: [PatternID(0), PatternID(1)],
          leaveDayCredit: Minutes(480),
          rules: WorkingTimeRules()
        )
      ],
      people: [
        person("P01", "Amber-01", team: "day, late", centre: 0),
        person("P02", "Birch \"B\"", team: "night", centre: 1),
      ],
      forecast: DemandForecast(cells: cells)
    )
  }

  static let rota = Rota(lines: [
    Line(
      person: PersonID(0),
      shifts: [
        Shift(
          day: 0,
          pattern: PatternID(0),
          span: span(480, 780),
          paid: Minutes(240),
          breaks: [PlannedBreak(name: "lunch", span: span(600, 660), isPaid: false)],
          activities: [PlannedActivity(name: "team talk", span: span(720, 780))]
        )
      ],
      serving: [
        ServingBlock(queue: QueueID(0), span: span(480, 600)),
        ServingBlock(queue: nil, span: span(660, 720)),
      ]
    ),
    Line(
      person: PersonID(1),
      shifts: [night(onDay: 1), night(onDay: 5)],
      serving: [
        ServingBlock(queue: QueueID(1), span: span(1440 + 1320, 1440 + 1620)),
        ServingBlock(queue: QueueID(1), span: span(5 * 1440 + 1320, 5 * 1440 + 1620)),
      ]
    ),
  ])

  static let figures = RotaFigures(
    queues: [
      .init(
        queue: QueueID(0),
        contacts: 30,
        promised: 24,
        served: 21.5,
        missed: 3.25,
        shortfallHours: 1.5,
        surplusHours: 0.5,
        requirementCost: 0
      ),
      .init(
        queue: QueueID(1),
        contacts: 0,
        promised: 0,
        served: 0,
        missed: 0,
        shortfallHours: 16,
        surplusHours: 10,
        requirementCost: 800
      ),
    ],
    centres: [
      .init(
        centre: CostCentreID(0),
        pay: Money(minorUnits: 12_345),
        budget: Money(minorUnits: 10_000),
        over: Money(minorUnits: 2345)
      ),
      .init(
        centre: CostCentreID(1),
        pay: Money(minorUnits: 123_456_700),
        budget: nil,
        over: .zero
      ),
    ],
    pay: Money(minorUnits: 123_469_045),
    wishCount: 3,
    wishesGranted: 1,
    wishesUnmetStrength: 4,
    load: [[0, 1, 0.5], [1, 1, 1]],
    goals: [1_234_690.45]
  )

  static let proof = Proof(
    objective: 12_345,
    bound: 12_250,
    boundSource: .lagrangian,
    stopped: .gapReached,
    weights: [1],
    seconds: 0
  )

  static let search = PlanRecord.Search(effort: 500, gap: 0.01, seed: 18_446_744_073_709_551_615)

  static let record = PlanRecord(rota: rota, proof: proof, figures: figures, search: search)

  static func span(_ start: Int, _ end: Int) -> Span {
    Moment(minute: start)..<Moment(minute: end)
  }

  private static func night(onDay day: Int) -> Shift {
    Shift(
      day: day,
      pattern: PatternID(1),
      span: span(day * 1440 + 1320, day * 1440 + 1620),
      paid: Minutes(300),
      breaks: []
    )
  }

  private static func pattern(_ name: String, at time: String) throws -> ShiftPattern {
    let start = try #require(TimeOfDay(time))
    return ShiftPattern(
      name: name,
      startWindow: start...start,
      startStep: Minutes(60),
      paidLengths: [Minutes(240), Minutes(300)],
      breaks: []
    )
  }

  private static func person(
    _ id: String,
    _ name: String,
    team: String,
    centre: Int
  ) -> Person {
    Person(
      id: id,
      name: name,
      team: team,
      costCentre: CostCentreID(centre),
      contract: ContractID(0),
      competences: [QueueID(0): 1, QueueID(1): 1]
    )
  }
}
