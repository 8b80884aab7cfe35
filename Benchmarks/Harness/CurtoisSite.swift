import Planning

/// Says a public shift-scheduling instance in the words of a site, so that it runs through the same
/// engine as any other.
///
/// Shift types are patterns of one start and one length, see ``CurtoisGrid``; requests are wishes.
/// Runs of work and of days off that touch the horizon's edges are not held against anyone: what
/// was before is carried in as long enough, or as not known.
struct CurtoisSite {
  let instance: CurtoisInstance
  private let grid: CurtoisGrid
  private let terms: [CurtoisInstance.Terms]
  private let typeOf: [String: Int]
  private static let work = "work"

  init(_ instance: CurtoisInstance) throws {
    self.instance = instance
    grid = try CurtoisGrid(instance)
    var terms: [CurtoisInstance.Terms] = []
    for person in instance.people where !terms.contains(person.terms) { terms.append(person.terms) }
    self.terms = terms
    typeOf = Dictionary(
      instance.shifts.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func site() throws -> Site {
    let horizon = try Horizon.benchmark(days: instance.days, interval: grid.step)
    let weights = try CurtoisCover(instance).weights()
    let priorities = [
      Priority(goal: .standards([QueueID(0)]), worth: 1), Priority(goal: .wishes, worth: 1),
    ]
    return Site(
      name: "shift scheduling instance",
      horizon: horizon,
      currency: Currency(code: "GBP", minorDigits: 2),
      opening: .always,
      queues: [queue(weights)],
      priorities: Priorities(mode: .weighted, steps: priorities),
      costCentres: [CostCentre(name: "all", budget: nil)],
      patterns: instance.shifts.enumerated().map { pattern($1, $0) },
      contracts: try terms.enumerated().map { try contract($1, $0) },
      people: try instance.people.map { try person($0, horizon) },
      forecast: try forecast(horizon)
    )
  }

  // MARK: Cover

  private func queue(_ weights: (under: Int, over: Int)) -> Queue {
    let perHour = 60 / Double(grid.step)
    return Queue(
      name: "cover",
      channel: .backOffice,
      opening: OpeningHours(
        Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [grid.serving]) })
      ),
      target: .requirement(
        RequirementCosts(
          shortfallPerHour: Double(weights.under) * perHour,
          surplusPerHour: Double(weights.over) * perHour
        )
      )
    )
  }

  private func forecast(_ horizon: Horizon) throws -> DemandForecast {
    var cells = Array(repeating: DemandForecast.Cell(), count: horizon.intervalCount)
    for cover in instance.cover {
      cells[grid.interval(try type(cover.shift), day: cover.day)].required = cover.required
    }
    return DemandForecast(cells: [cells])
  }

  // MARK: Shifts and rules

  private func pattern(_ shift: CurtoisInstance.Shift, _ type: Int) -> ShiftPattern {
    let counted = Minutes(grid.step)
    let elsewhere = BreakRule(
      name: "counted already",
      length: Minutes(shift.minutes) - counted,
      isPaid: true,
      earliest: .after(counted),
      latest: .after(counted)
    )
    return ShiftPattern(
      name: shift.id,
      startWindow: grid.start(type)...grid.start(type),
      startStep: counted,
      paidLengths: [Minutes(shift.minutes)],
      breaks: [elsewhere]
    )
  }

  private func contract(_ terms: CurtoisInstance.Terms, _ number: Int) throws -> Contract {
    let allowed = instance.shifts.indices.filter {
      terms.mostOfType[instance.shifts[$0].id, default: 0] > 0
    }
    return Contract(
      name: "terms \(number)",
      weeklyHours: .zero...Minutes(7 * 1440),
      payPerHour: .zero,
      patterns: allowed.map { PatternID($0) },
      leaveDayCredit: .zero,
      rules: WorkingTimeRules(limits(terms) + (try successions))
    )
  }

  private func limits(_ terms: CurtoisInstance.Terms) -> [PersonRule] {
    let many = instance.days + 366
    let everything = kind(Self.work, Set(instance.shifts.indices))
    let minutes = Minutes(terms.leastMinutes)...Minutes(terms.mostMinutes)
    var rules = [
      PersonRule(name: "minutes", limit: .hours(minutes, per: .horizon)),
      PersonRule(name: "most_in_a_row", limit: .run(of: .any, 1...terms.mostInRow)),
      PersonRule(name: "least_in_a_row", limit: .run(of: everything, terms.leastInRow...many)),
      PersonRule(name: "least_off_in_a_row", limit: .daysOffRun(terms.leastOffInRow...many)),
      PersonRule(name: "weekends", limit: .weekendsWorked(most: terms.mostWeekends)),
    ]
    for (type, shift) in instance.shifts.enumerated() {
      let most = terms.mostOfType[shift.id, default: 0]
      guard most > 0, most < instance.days else { continue }
      rules.append(
        PersonRule(
          name: "most_\(shift.id)",
          limit: .shifts(of: kind(shift.id, [type]), 0...most, per: .horizon)
        )
      )
    }
    return rules
  }

  /// A rule for all the types after which the same may not follow.
  private var successions: [PersonRule] {
    get throws {
      var before: [(never: Set<Int>, types: Set<Int>)] = []
      for (type, shift) in instance.shifts.enumerated() where !shift.forbiddenNext.isEmpty {
        let never = Set(try shift.forbiddenNext.map { try self.type($0) })
        if let place = before.firstIndex(where: { $0.never == never }) {
          before[place].types.insert(type)
        } else {
          before.append((never, [type]))
        }
      }
      return before.enumerated().map { number, pair in
        PersonRule(
          name: "succession_\(number)",
          limit: .succession(
            after: kind("before \(number)", pair.types),
            never: kind("never \(number)", pair.never),
            withinDays: 1
          )
        )
      }
    }
  }

  private func kind(_ name: String, _ types: Set<Int>) -> ShiftKind {
    ShiftKind(name: name, patterns: Set(types.map { PatternID($0) }))
  }

  private func type(_ id: String) throws -> Int {
    guard let type = typeOf[id] else {
      throw InstanceProblem("'\(id)' is not in SECTION_SHIFTS")
    }
    return type
  }

  // MARK: People

  private func person(_ person: CurtoisInstance.Person, _ horizon: Horizon) throws -> Person {
    Person(
      id: person.id,
      name: person.id,
      team: "all",
      costCentre: CostCentreID(0),
      contract: ContractID(terms.firstIndex(of: person.terms) ?? 0),
      competences: [QueueID(0): 1],
      absences: person.daysOff.map { day in
        Absence(kind: .unavailable, span: horizon.dayStarts[day]..<horizon.dayStarts[day + 1])
      },
      wishes: try person.requests.map { request in
        let kind = kind(request.shift, [try type(request.shift)])
        return Wish(
          kind: request.isWanted
            ? .shift(day: request.day, of: kind) : .noShift(day: request.day, of: kind),
          strength: request.weight
        )
      },
      carryIn: CarryIn(runs: [Self.work: person.terms.leastInRow])
    )
  }
}
