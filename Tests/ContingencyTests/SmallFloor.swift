import Contingency
import Demand
import Planning
import RotaTesting
import Rostering

/// A floor of a few people on one or two days, so small that all ways to serve can be listed.
///
/// Open from 8 to 20 in hours; shifts of 4 or 6 hours without breaks, or of 8 with a meal.
struct SmallFloor {
  var site: Site
  var rota: Rota

  /// - Parameters:
  ///   - required: By queue, then hour of the horizon: people wanted.
  ///   - people: What each serves, with proficiency.
  ///   - shifts: For each person and day the start and the paid hours of a shift; nil for none.
  init(
    required: [[Int]],
    people: [[Int: Double]],
    shifts: [[(start: Int, hours: Int)?]],
    days: Int = 1
  ) throws {
    var site = try SmallSite.week(days: days, interval: Minutes(60))
    site.queues = required.indices.map { index in
      Queue(
        name: "q\(index)",
        channel: .voice,
        opening: site.opening,
        target: .requirement(RequirementCosts(shortfallPerHour: 30, surplusPerHour: 2))
      )
    }
    site.costCentres = [CostCentre(name: "all", budget: Money(minorUnits: 100_000))]
    site.patterns = [try SmallFloor.pattern()]
    site.contracts = [
      Contract(
        name: "any",
        weeklyHours: .zero...Minutes(40 * 60),
        payPerHour: Money(minorUnits: 1200),
        patterns: [PatternID(0)],
        leaveDayCredit: Minutes(240),
        rules: WorkingTimeRules([])
      )
    ]
    site.people = people.enumerated().map { SmallFloor.person($0, $1) }
    let goals: [(Goal, Double)] = [
      (.standards(site.queues.indices.map(QueueID.init)), 1), (.budget, 5), (.cost, 1),
      (.wishes, 2),
    ]
    site.priorities = Priorities(
      mode: .weighted,
      steps: goals.map { Priority(goal: $0.0, worth: $0.1) }
    )
    let open = site.opening.openIntervals(in: site.horizon)
    site.forecast = DemandForecast(
      cells: required.map { row in
        open.enumerated().map { DemandForecast.Cell(required: $1 ? row[$0] : 0) }
      }
    )
    rota = Rota(
      lines: shifts.enumerated().map { SmallFloor.line(PersonID($0), $1, people[$0], site) }
    )
    self.site = site
  }

  var setting: Setting {
    Setting(site: site, rota: rota, weights: site.priorities.steps.map(\.worth))
  }

  func span(_ from: Int, _ to: Int) -> Span {
    Moment(minute: from * 60)..<Moment(minute: to * 60)
  }

  private static func pattern() throws -> ShiftPattern {
    ShiftPattern(
      name: "shift",
      startWindow: try SmallSite.clock("08:00")...SmallSite.clock("16:00"),
      startStep: Minutes(60),
      paidLengths: [4, 5, 6, 8].map { Minutes($0 * 60) },
      breaks: [
        BreakRule(
          name: "meal",
          length: Minutes(60),
          isPaid: false,
          appliesTo: Minutes(480)...Minutes(1440),
          earliest: .after(Minutes(120)),
          latest: .after(Minutes(360))
        )
      ]
    )
  }

  private static func person(_ number: Int, _ competences: [Int: Double]) -> Person {
    Person(
      id: "P\(number)",
      name: "P\(number)",
      team: number % 2 == 0 ? "even" : "odd",
      costCentre: CostCentreID(0),
      contract: ContractID(0),
      competences: Dictionary(
        uniqueKeysWithValues: competences.map { (QueueID($0.key), $0.value) }
      )
    )
  }

  /// Everyone begins on their first queue; a meal of someone who has one is after four hours.
  private static func line(
    _ person: PersonID,
    _ shifts: [(start: Int, hours: Int)?],
    _ competences: [Int: Double],
    _ site: Site
  ) -> Line {
    let queue = competences.keys.min().map(QueueID.init)
    var line = Line(person: person, shifts: [], serving: [])
    for (day, shift) in shifts.enumerated() {
      guard let shift else { continue }
      let start = site.horizon.dayStarts[day] + Minutes(shift.start * 60)
      let hasMeal = shift.hours == 8
      let end = start + Minutes((shift.hours + (hasMeal ? 1 : 0)) * 60)
      let meal = start + Minutes(240)..<start + Minutes(300)
      line.shifts.append(
        Shift(
          day: day,
          pattern: PatternID(0),
          span: start..<end,
          paid: Minutes(shift.hours * 60),
          breaks: hasMeal ? [PlannedBreak(name: "meal", span: meal, isPaid: false)] : []
        )
      )
      let parts = hasMeal ? [start..<meal.lowerBound, meal.upperBound..<end] : [start..<end]
      line.serving += parts.map { ServingBlock(queue: queue, span: $0) }
    }
    return line
  }
}
