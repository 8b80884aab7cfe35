import Foundation
public import Planning

/// A site small enough to work out by hand: four people, two queues, half-hour intervals.
///
/// Both queues are given requirements, so that no waiting-line formula is needed; their presence
/// is worth what ``coverage(of:)`` says. The week starts on Monday 2 March 2026 in London.
public enum SmallSite {
  /// A week, open from 8 to 20 every day, with day shifts and long days.
  public static func week(
    firstDay: String = "2026-03-02",
    days: Int = 7,
    interval: Minutes = Minutes(30)
  ) throws -> Site {
    let horizon = try horizon(firstDay: firstDay, days: days, interval: interval)
    let opening = OpeningHours(try everyDay("08:00", "20:00"))
    return Site(
      name: "Small",
      horizon: horizon,
      currency: Currency(code: "GBP", minorDigits: 2),
      opening: opening,
      queues: queues(opening: opening),
      priorities: priorities,
      costCentres: [
        CostCentre(name: "north", budget: Money(minorUnits: 130_000)),
        CostCentre(name: "south", budget: Money(minorUnits: 45_000)),
      ],
      patterns: [try dayPattern(), try longPattern()],
      contracts: contracts,
      people: try people(),
      forecast: try forecast(opening: opening, in: horizon)
    )
  }

  /// The first day of ``week(firstDay:days:interval:)`` alone.
  public static func day() throws -> Site { try week(days: 1) }

  /// A week that never closes, with night shifts beside the day shifts.
  public static func nights(firstDay: String = "2026-03-02", days: Int = 7) throws -> Site {
    var site = try week(firstDay: firstDay, days: days)
    site.opening = .always
    site.queues = queues(opening: .always)
    site.patterns.append(try nightPattern())
    for index in site.contracts.indices {
      site.contracts[index].patterns.append(PatternID(site.patterns.count - 1))
    }
    site.forecast = try forecast(opening: .always, in: site.horizon)
    return site
  }

  /// A week whose first queue promises 80 % within 20 seconds over a window; the other keeps its
  /// requirement.
  public static func withStandards(
    window: ServiceStandard.Window = .day,
    days: Int = 7
  ) throws -> Site {
    var site = try week(days: days)
    site.queues[0].target = .standard(
      ServiceStandard(share: 0.8, withinSeconds: 20, window: window)
    )
    for index in site.forecast.cells[0].indices where site.forecast.cells[0][index].required > 0 {
      site.forecast.cells[0][index] = DemandForecast.Cell(contacts: 6, handleSeconds: 300)
    }
    return site
  }

  private static func horizon(firstDay: String, days: Int, interval: Minutes) throws -> Horizon {
    guard let zone = TimeZone(identifier: "Europe/London"), let date = LocalDate(firstDay) else {
      throw FixtureProblem("no such day in London: \(firstDay)")
    }
    return Horizon(zone: zone, firstDay: date, dayCount: days, interval: interval)
  }

  private static func everyDay(
    _ from: String,
    _ to: String
  ) throws -> [Weekday: [Range<TimeOfDay>]] {
    let range = try clock(from)..<clock(to)
    return Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [range]) })
  }

  private static func queues(opening: OpeningHours) -> [Queue] {
    let costs = RequirementCosts(shortfallPerHour: 30, surplusPerHour: 2)
    return ["calls", "chat"].map {
      Queue(name: $0, channel: .voice, opening: opening, target: .requirement(costs))
    }
  }

  private static let priorities = Priorities(
    mode: .ordered,
    steps: [
      Priority(goal: .standards([QueueID(0), QueueID(1)]), worth: 1),
      Priority(goal: .budget, worth: 5),
      Priority(goal: .cost, worth: 1),
      Priority(goal: .wishes, worth: 2),
    ]
  )

  /// Two people wanted on calls from 9 to 17, one on chat from 9 to 18, else one on each while
  /// open.
  private static func forecast(opening: OpeningHours, in horizon: Horizon) throws -> DemandForecast
  {
    let busy = try clock("09:00")..<clock("17:00")
    let open = opening.openIntervals(in: horizon)
    let calls = (0..<horizon.intervalCount).map { index in
      let time = horizon.wallClock(at: horizon.start(of: Interval(index))).time
      return DemandForecast.Cell(required: open[index] ? (busy.contains(time) ? 2 : 1) : 0)
    }
    return DemandForecast(cells: [calls, open.map { .init(required: $0 ? 1 : 0) }])
  }
}
