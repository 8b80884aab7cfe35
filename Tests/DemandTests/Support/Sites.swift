import Foundation
import Planning
import Testing

/// A small site in London that tests change to their needs: one voice queue open round the clock,
/// two people of 37.5 hours on shifts of 7.5 hours between 08:00 and 18:00, hourly intervals.
enum Sites {
  static let london = TimeZone(identifier: "Europe/London") ?? .gmt

  /// Seven days from a Monday.
  static func week(
    from monday: String = "2026-06-01",
    interval: Int = 60,
    days: Int = 7
  ) throws -> Horizon {
    let first = try #require(LocalDate(monday))
    return Horizon(zone: london, firstDay: first, dayCount: days, interval: Minutes(interval))
  }

  static func time(_ text: String) throws -> TimeOfDay { try #require(TimeOfDay(text)) }

  /// Open every day between two times.
  static func daily(_ from: String, _ to: String) throws -> OpeningHours {
    let range = try time(from)..<time(to)
    return OpeningHours(Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [range]) }))
  }

  static func calls(
    share: Double = 0.8,
    within: Double = 20,
    window: ServiceStandard.Window = .interval,
    patience: Double? = 120,
    shrinkage: Double = 0,
    opening: OpeningHours = .always
  ) -> Queue {
    Queue(
      name: "calls",
      channel: .voice,
      opening: opening,
      target: .standard(ServiceStandard(share: share, withinSeconds: within, window: window)),
      patienceSeconds: patience,
      shrinkage: shrinkage
    )
  }

  /// The same cell in every interval, for each queue.
  static func flat(
    _ cell: DemandForecast.Cell,
    queues: Int = 1,
    horizon: Horizon
  ) -> DemandForecast {
    DemandForecast(
      cells: Array(
        repeating: Array(repeating: cell, count: horizon.intervalCount),
        count: queues
      )
    )
  }

  static func person(_ id: String, competences: [QueueID: Double] = [QueueID(0): 1]) -> Person {
    Person(
      id: id,
      name: id,
      team: "team",
      costCentre: CostCentreID(0),
      contract: ContractID(0),
      competences: competences
    )
  }

  static func site(
    horizon: Horizon,
    queues: [Queue],
    forecast: DemandForecast? = nil,
    people: [Person] = [person("P01"), person("P02")]
  ) throws -> Site {
    let pattern = ShiftPattern(
      name: "day",
      startWindow: try time("08:00")...time("10:00"),
      startStep: Minutes(60),
      paidLengths: [Minutes(450)],
      breaks: [BreakRule(name: "lunch", length: Minutes(30), isPaid: false)]
    )
    let contract = Contract(
      name: "full-time",
      weeklyHours: Minutes(2250)...Minutes(2250),
      payPerHour: Money(minorUnits: 1500),
      patterns: [PatternID(0)],
      leaveDayCredit: Minutes(450),
      rules: WorkingTimeRules(maxDaysPerWeek: 5)
    )
    return Site(
      name: "Test site",
      horizon: horizon,
      currency: Currency(code: "GBP", minorDigits: 2),
      opening: try daily("08:00", "18:00"),
      queues: queues,
      priorities: Priorities(mode: .ordered, steps: []),
      costCentres: [CostCentre(name: "centre", budget: nil)],
      patterns: [pattern],
      contracts: [contract],
      people: people,
      forecast: forecast ?? flat(DemandForecast.Cell(), queues: queues.count, horizon: horizon)
    )
  }
}
