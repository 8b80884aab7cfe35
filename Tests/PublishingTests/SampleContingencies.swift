import Rostering

/// A report as `rota check` makes it of ``TinyPlan``, by hand: a risk that is held, one that is
/// answered and one that fails.
enum SampleContingencies {
  static let report = ContingencyReport(
    queues: ["billing", "desk"],
    risks: [held, answered, failing],
    people: [
      scenario("Amber-01", .person, [level(.hold, lack: 4, short: [6, 16])]),
      scenario("Birch \"B\"", .person, [level(.hold, short: [1.5, 20])]),
    ],
    teams: [scenario("team night", .team, [level(.hold, short: [1.5, 20])])],
    pairs: [scenario("Amber-01 and Birch \"B\"", .pair, [level(.hold, lack: 9, short: [7, 20])])],
    drawn: DrawnWeeks(
      count: 40,
      holding: [.hold: 0.8, .respond: 0.95],
      holdingError: [.hold: 0.0632, .respond: 0.0345],
      service: ["billing", "desk"].map {
        DrawnWeeks.Service(
          queue: $0,
          quantiles: [0.05, 0.25, 0.5, 0.75, 0.95].map {
            DrawnWeeks.Quantile($0, of: (0..<40).map { 0.6 + Double($0) / 100 })
          }
        )
      },
      expectedCost: 4125,
      expectedCostError: 512,
      medianCost: 0,
      highCost: 12_000,
      worstCost: 30_000,
      regret: Regret([
        ForeseenWeek(
          answered: level(.respond, lack: 3, short: [5, 16]),
          foreseen: level(.replan, short: [2, 16])
        )
      ])
    ),
    resilience: [
      ResilienceResult(
        kind: .surge,
        queue: "billing",
        level: .hold,
        most: 0.125,
        isOpen: false,
        breaks: failure
      ),
      ResilienceResult(kind: .surge, queue: "billing", level: .respond, most: 2, isOpen: true),
      ResilienceResult(kind: .absence, level: .hold, most: 0.25, isOpen: false, breaks: failure),
      ResilienceResult(
        kind: .budgetCut,
        level: .hold,
        most: 0.02,
        isOpen: false,
        breaks: "Voice is overrun first."
      ),
    ],
    worst: [failing.told],
    jobs: 60,
    done: 60,
    seed: 18_446_744_073_709_551_615
  )

  static let failure =
    "Monday billing serves 61.5 % of 30 contacts in time; 75.0 % must be, 80.0 % are promised; it "
    + "is 1.5 people short Monday 09:00-11:00."

  static let held = risk("late post", heldAt: .hold, [level(.hold, short: [1.5, 16])])

  static let answered = risk(
    "two ill on Monday",
    heldAt: .respond,
    [
      level(.hold, lack: 3, short: [5, 16]),
      level(
        .respond,
        short: [2, 16],
        cost: 6250,
        taken: [
          taken(
            "lengthen",
            "P01",
            "Amber-01",
            "stays until 14:00 instead of 13:00",
            780,
            840,
            450,
            2250
          ),
          taken(
            "call_in",
            "P02",
            "Birch \"B\"",
            "comes in, Monday 10:00-14:00",
            600,
            840,
            -300,
            4000
          ),
          taken(
            "call_back",
            nil,
            nil,
            "contacts of billing are called back",
            540,
            600,
            540,
            0,
            2.4
          ),
          taken(
            "call_back",
            nil,
            nil,
            "contacts of billing are called back",
            660,
            720,
            660,
            0,
            1.2
          ),
        ]
      ),
    ]
  )

  static let failing = risk(
    "the building is closed and nobody can get in",
    heldAt: nil,
    [
      level(.hold, lack: 9, short: [9, 20]),
      level(
        .respond,
        lack: 5,
        short: [7, 20],
        cost: 12_400,
        taken: (0..<11).map { hour in
          taken(
            "agency",
            nil,
            nil,
            "from the agency, Monday \(hour + 8):00-\(hour + 9):00",
            480 + hour * 60,
            540 + hour * 60,
            300 + hour * 60,
            1127,
            2
          )
        }
      ),
    ]
  )

  private static func risk(
    _ name: String,
    heldAt: AnswerLevel?,
    _ levels: [LevelResult]
  ) -> RiskReport {
    RiskReport(
      name: name,
      owner: "operations",
      likelihood: heldAt == nil ? 0.01 : 0.2,
      trigger: "sick calls by 06:45",
      draws: heldAt == .respond ? 20 : 1,
      holding: Dictionary(
        levels.map { ($0.level, $0.holds ? 1 : 0.25) },
        uniquingKeysWith: { first, _ in first }
      ),
      confidence: heldAt == .respond ? 0.9 : 1,
      heldAt: heldAt,
      expectedCost: levels.last?.cost ?? 0,
      highCost: (levels.last?.cost ?? 0) * 2,
      told: ScenarioResult(
        name: name + (heldAt == .respond ? ", draw 7" : ""),
        source: .risk,
        group: name,
        levels: levels,
        violations: []
      )
    )
  }

  private static func scenario(
    _ name: String,
    _ source: ScenarioResult.Source,
    _ levels: [LevelResult]
  ) -> ScenarioResult {
    ScenarioResult(name: name, source: source, group: name, levels: levels, violations: [])
  }

  private static func level(
    _ level: AnswerLevel,
    lack: Double = 0,
    short: [Double],
    cost: Int = 0,
    taken: [TakenResponse] = []
  ) -> LevelResult {
    LevelResult(
      level: level,
      holds: lack == 0,
      findings: [
        ThresholdFinding(
          kind: "standard",
          queue: "billing",
          holds: lack == 0,
          value: 0.615,
          limit: 0.75,
          lack: lack,
          sentence: failure
        )
      ],
      attained: [0.75, 0.5],
      shortHours: short,
      cost: cost,
      taken: taken,
      peopleChanged: 0
    )
  }

  private static func taken(
    _ kind: String,
    _ person: String?,
    _ name: String?,
    _ words: String,
    _ from: Int,
    _ to: Int,
    _ askBy: Int,
    _ cost: Int,
    _ count: Double = 1
  ) -> TakenResponse {
    TakenResponse(
      kind: kind,
      person: person,
      name: name,
      words: words,
      from: from,
      to: to,
      askBy: askBy,
      cost: cost,
      count: count
    )
  }
}
