import Demand
import Foundation
import Planning

/// Says a contact-centre instance in the words of a site, so that it runs through the same engine
/// as any other.
struct ContactSite {
  let instance: ContactInstance

  /// The site of an instance's file.
  static func read(_ path: String) throws -> Site {
    try ContactSite(instance: ContactInstance.read(path)).site()
  }

  func site() throws -> Site {
    guard let open = TimeOfDay(minute: instance.open_hour * 60),
      let close = TimeOfDay(minute: instance.close_hour * 60)
    else { throw InstanceProblem("the instance has hours that no clock shows") }
    let horizon = try Horizon.benchmark(days: instance.days, interval: instance.interval_minutes)
    let hours = OpeningHours(
      Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [open..<close]) })
    )
    let queues = instance.queues.map { queue in
      Queue(
        name: queue.id,
        channel: .voice,
        opening: hours,
        target: .requirement(costs(queue))
      )
    }
    let everything = Priority(
      goal: .standards(queues.indices.map { QueueID($0) }),
      worth: 1
    )
    return Site(
      name: "contact instance",
      horizon: horizon,
      currency: Currency(code: "GBP", minorDigits: 2),
      opening: hours,
      queues: queues,
      priorities: Priorities(
        mode: .weighted,
        steps: [everything, Priority(goal: .cost, worth: 1)]
      ),
      costCentres: [CostCentre(name: "all", budget: nil)],
      patterns: instance.contracts.enumerated().map { pattern($1, "contract \($0)", open) },
      contracts: instance.contracts.enumerated().map { contract($1, $0) },
      people: instance.staff.map { person($0, horizon) },
      forecast: forecast(horizon)
    )
  }

  private func costs(_ queue: ContactInstance.Queue) -> RequirementCosts {
    RequirementCosts(
      shortfallPerHour: queue.shortfall_cost_per_hour,
      firstShare: instance.shortfall_first_share,
      laterFactor: instance.shortfall_later_factor,
      surplusPerHour: instance.surplus_cost_per_hour
    )
  }

  /// One lunch from a certain length on and, on 15-minute instances, a break in each part.
  private func pattern(
    _ contract: ContactInstance.Contract,
    _ name: String,
    _ open: TimeOfDay
  ) -> ShiftPattern {
    let withLunch = Minutes(hours: instance.lunch_from_paid_hours)...Minutes(1440)
    let hasBreaks = instance.interval_minutes == 15
    func pause(_ name: String, _ lengths: ClosedRange<Minutes>) -> BreakRule {
      BreakRule(
        name: name,
        length: Minutes(15),
        isPaid: true,
        appliesTo: lengths,
        minWorkBefore: Minutes(60),
        minWorkAfter: Minutes(30)
      )
    }
    var breaks = hasBreaks ? [pause("first break", Minutes(0)...Minutes(1440))] : []
    breaks.append(
      BreakRule(
        name: "lunch",
        length: Minutes(instance.lunch_minutes),
        isPaid: false,
        appliesTo: withLunch,
        earliest: .share(0.375),
        latest: .share(0.625),
        minWorkAfter: Minutes(60)
      )
    )
    if hasBreaks { breaks.append(pause("second break", withLunch)) }
    let lengths = stride(from: contract.min_shift, through: contract.max_shift, by: 0.5)
    return ShiftPattern(
      name: name,
      startWindow: open...TimeOfDay.endOfDay,
      startStep: Minutes(instance.start_step_minutes),
      paidLengths: lengths.map { Minutes(hours: $0) },
      breaks: breaks
    )
  }

  private func contract(_ contract: ContactInstance.Contract, _ index: Int) -> Contract {
    Contract(
      name: "contract \(index)",
      weeklyHours: Minutes(hours: contract.min_hours)...Minutes(hours: contract.max_hours),
      payPerHour: Money(minorUnits: Int((instance.wage_per_hour * 100).rounded())),
      patterns: [PatternID(index)],
      leaveDayCredit: .zero,
      rules: WorkingTimeRules(
        restBetweenShifts: Minutes(hours: instance.min_rest_hours),
        maxDaysPerWeek: contract.max_days
      )
    )
  }

  private func person(_ person: ContactInstance.Person, _ horizon: Horizon) -> Person {
    let queues = instance.competence_profiles[person.profile]
    var window: ClosedRange<TimeOfDay>?
    if let from = TimeOfDay(minute: Int(person.earliest_start * 60)),
      let to = TimeOfDay(minute: Int(person.latest_start * 60))
    {
      window = from...to
    }
    return Person(
      id: person.id,
      name: person.id,
      team: "all",
      costCentre: CostCentreID(0),
      contract: ContractID(person.contract),
      competences: Dictionary(uniqueKeysWithValues: queues.map { (QueueID($0), 1.0) }),
      startWindow: window,
      absences: person.days_off.map { day in
        Absence(
          kind: .unavailable,
          span: horizon.dayStarts[day]..<horizon.dayStarts[day + 1]
        )
      }
    )
  }

  private func forecast(_ horizon: Horizon) -> DemandForecast {
    let perHour = 60 / instance.interval_minutes
    let openPerDay = (instance.close_hour - instance.open_hour) * perHour
    return DemandForecast(
      cells: instance.required.map { row in
        var cells = Array(repeating: DemandForecast.Cell(), count: horizon.intervalCount)
        for (index, required) in row.enumerated() {
          let (day, slot) = index.quotientAndRemainder(dividingBy: openPerDay)
          cells[day * 24 * perHour + instance.open_hour * perHour + slot].required = required
        }
        return cells
      }
    )
  }
}
