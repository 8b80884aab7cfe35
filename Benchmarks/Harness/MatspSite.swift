import Planning

/// Says a public multi-activity instance in the words of a site, so that it runs through the same
/// engine as any other.
///
/// Tasks are queues on which people stay for an hour at least; too few people weigh so much that a
/// rota without any is found where there is one, and people too many weigh their square.
struct MatspSite {
  let instance: MatspInstance
  /// What a person missing in a quarter of an hour weighs.
  static let missing = 1000.0

  func site() throws -> Site {
    let horizon = try Horizon.benchmark(days: instance.days + 1, interval: 15)
    let queues = (1...instance.taskCount).map { queue("task \($0)") }
    return Site(
      name: "multi-activity instance",
      horizon: horizon,
      currency: Currency(code: "GBP", minorDigits: 2),
      opening: .always,
      queues: queues,
      priorities: Priorities(
        mode: .weighted,
        steps: [Priority(goal: .standards(queues.indices.map { QueueID($0) }), worth: 1)]
      ),
      costCentres: [CostCentre(name: "all", budget: nil)],
      patterns: try [(0, 0), (6, 10), (14, 18), (20, 23.75)].map { try pattern($0.0, $0.1) },
      contracts: [contract],
      people: instance.people.map { person($0, horizon) },
      forecast: DemandForecast(
        cells: instance.required.map { row in
          row.map { DemandForecast.Cell(required: $0) }
        }
      )
    )
  }

  private func queue(_ name: String) -> Queue {
    let perHour = 4.0
    return Queue(
      name: name,
      channel: .voice,
      opening: .always,
      target: .requirement(
        RequirementCosts(
          shortfallPerHour: Self.missing * perHour,
          surplusPerHour: perHour,
          surplusGrowth: 2 * perHour
        )
      ),
      leastStay: Minutes(60)
    )
  }

  private func pattern(_ from: Double, _ to: Double) throws -> ShiftPattern {
    guard let first = TimeOfDay(minute: Int(from * 60)), let last = TimeOfDay(minute: Int(to * 60))
    else { throw InstanceProblem("no clock shows \(from) or \(to)") }
    return ShiftPattern(
      name: "from \(first)",
      startWindow: first...last,
      startStep: Minutes(15),
      paidLengths: stride(from: 360, through: 600, by: 15).map { Minutes($0) },
      breaks: []
    )
  }

  private var contract: Contract {
    Contract(
      name: "all",
      weeklyHours: .zero...Minutes(7 * 1440),
      payPerHour: .zero,
      patterns: (0..<4).map { PatternID($0) },
      leaveDayCredit: .zero,
      rules: WorkingTimeRules(restBetweenShifts: Minutes(14 * 60), maxRunOfDays: 5)
    )
  }

  /// Nobody works before 06:00 on the first day or after 06:00 on the last.
  private func person(_ person: MatspInstance.Person, _ horizon: Horizon) -> Person {
    let hours = PersonRule(
      name: "minutes",
      limit: .hours(
        Minutes(person.minutes.lowerBound)...Minutes(person.minutes.upperBound),
        per: .horizon
      )
    )
    let (begin, end) = (horizon.dayStarts[0], horizon.dayStarts[instance.days])
    return Person(
      id: person.id,
      name: person.id,
      team: "all",
      costCentre: CostCentreID(0),
      contract: ContractID(0),
      competences: Dictionary(
        uniqueKeysWithValues: (0..<instance.taskCount).map { (QueueID($0), 1.0) }
      ),
      absences: [
        Absence(kind: .unavailable, span: begin..<begin + Minutes(360)),
        Absence(kind: .unavailable, span: end + Minutes(360)..<end + Minutes(3 * 1440)),
      ],
      ownRules: WorkingTimeRules([hours])
    )
  }
}
