import Foundation
import Planning
import RotaTesting

/// Sites so small that every line of everyone can be listed.
///
/// Open from 8 to 20 in intervals of an hour, one queue, shifts of 4 hours at 8 and at 16, from
/// Monday 2 March 2026; tests change what they are about.
enum TinySite {
  static func site(days: Int, people: [Person], alwaysOpen: Bool = false) throws -> Site {
    var site = try SmallSite.week(days: days, interval: Minutes(60))
    if alwaysOpen { site.opening = .always }
    site.queues = [queue("calls", opening: site.opening)]
    site.patterns = [try shifts(from: "08:00", to: "16:00", every: 480, paid: [240])]
    site.contracts = [contract(hours: 0...40)]
    site.costCentres = [CostCentre(name: "all", budget: nil)]
    site.people = people
    site.priorities = weighted([.standards([QueueID(0)]), .budget, .cost, .wishes], [1, 3, 1, 2])
    site.forecast = forecast(site) { _, _ in 1 }
    return site
  }

  static func queue(_ name: String, opening: OpeningHours) -> Queue {
    Queue(
      name: name,
      channel: .voice,
      opening: opening,
      target: .requirement(RequirementCosts(shortfallPerHour: 30, surplusPerHour: 2))
    )
  }

  static func shifts(
    _ name: String = "shift",
    from: String,
    to: String,
    every step: Int,
    paid: [Int],
    breaks: [BreakRule] = []
  ) throws -> ShiftPattern {
    ShiftPattern(
      name: name,
      startWindow: try SmallSite.clock(from)...SmallSite.clock(to),
      startStep: Minutes(step),
      paidLengths: paid.map { Minutes($0) },
      breaks: breaks
    )
  }

  static func contract(
    hours: ClosedRange<Int>,
    rules: WorkingTimeRules = WorkingTimeRules(),
    patterns: Int = 1
  ) -> Contract {
    Contract(
      name: "any",
      weeklyHours: Minutes(hours.lowerBound * 60)...Minutes(hours.upperBound * 60),
      payPerHour: Money(minorUnits: 1200),
      patterns: (0..<patterns).map { PatternID($0) },
      leaveDayCredit: Minutes(240),
      rules: rules
    )
  }

  static func person(_ number: Int = 1, _ competences: [Int: Double] = [0: 1]) -> Person {
    Person(
      id: "P0\(number)",
      name: "P0\(number)",
      team: "amber",
      costCentre: CostCentreID(0),
      contract: ContractID(0),
      competences: Dictionary(
        uniqueKeysWithValues: competences.map { (QueueID($0.key), $0.value) }
      )
    )
  }

  static func weighted(_ goals: [Goal], _ worths: [Double]) -> Priorities {
    Priorities(mode: .weighted, steps: zip(goals, worths).map { Priority(goal: $0, worth: $1) })
  }

  /// A forecast of people required by queue and interval, where the queue is open.
  static func forecast(_ site: Site, _ required: (Int, Int) -> Int) -> DemandForecast {
    DemandForecast(
      cells: site.queues.enumerated().map { index, queue in
        queue.opening.openIntervals(in: site.horizon).enumerated().map {
          DemandForecast.Cell(required: $1 ? required(index, $0) : 0)
        }
      }
    )
  }

  /// An unpaid meal of an hour, in shifts of 5 paid hours and more.
  static let meal = BreakRule(
    name: "meal",
    length: Minutes(60),
    isPaid: false,
    appliesTo: Minutes(300)...Minutes(1440),
    earliest: .after(Minutes(120)),
    latest: .after(Minutes(240))
  )
}

extension Site {
  /// The site with one of its people alone, and so without rules that people keep together.
  func alone(_ person: Int) -> Site {
    var site = self
    site.people = [people[person]]
    site.activities = activities.filter { $0.attendees.contains(PersonID(person)) }.map {
      var activity = $0
      activity.attendees = [PersonID(0)]
      return activity
    }
    site.presenceRules = []
    return site
  }

  /// A moment of the horizon.
  func moment(day: Int, _ time: String) throws -> Moment {
    horizon.moment(onDay: day, at: try SmallSite.clock(time))
  }

  /// The weights that weighted priorities stand for.
  var worths: [Double] { priorities.steps.map(\.worth) }
}
