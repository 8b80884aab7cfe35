import Planning
import RotaTesting

/// Teams so small that all rotas can be gone through, each about one thing that people share.
enum TeamCase: String, CaseIterable, Sendable {
  case twoQueues, partRates, dayPromise, intervalPromise, weekPromise, budget, wishes, carriedIn
  case shiftWishes, surplusGrows
  case dueSameDay, dueNextDay, dueHours

  func site() throws -> Site {
    switch self {
    case .twoQueues, .partRates, .budget, .wishes, .shiftWishes, .surplusGrows: try required()
    case .dayPromise, .intervalPromise, .weekPromise: try promised()
    case .carriedIn: try carried()
    case .dueSameDay, .dueNextDay, .dueHours: try due()
    }
  }

  // MARK: Requirements

  private func required() throws -> Site {
    var site = try TinySite.site(days: 2, people: people)
    site.queues.append(TinySite.queue("chat", opening: site.opening))
    site.priorities = TinySite.weighted(
      [.standards([QueueID(0)]), .standards([QueueID(1)]), .budget, .cost, .wishes],
      [1, 0.8, 3, 1, 4]
    )
    site.forecast = TinySite.forecast(site) { queue, interval in
      queue == 0 ? [1, 2, 1][interval / 4 % 3] : [0, 1, 1][interval / 5 % 3]
    }
    site.contracts = [
      TinySite.contract(
        hours: 4...10,
        rules: WorkingTimeRules(restBetweenShifts: Minutes(15 * 60))
      )
    ]
    site.patterns = [
      try TinySite.shifts(
        from: "08:00",
        to: "16:00",
        every: 240,
        paid: [240, 300],
        breaks: [TinySite.meal]
      )
    ]
    switch self {
    case .budget:
      site.costCentres = [
        CostCentre(name: "north", budget: Money(minorUnits: 11_000)),
        CostCentre(name: "south", budget: nil),
      ]
      site.people[2].costCentre = CostCentreID(1)
    case .wishes:
      let late = try SmallSite.clock("12:00")...SmallSite.clock("16:00")
      site.people[0].wishes = [Wish(kind: .dayOff(day: 0), strength: 5)]
      site.people[1].wishes = [Wish(kind: .start(day: 1, window: late), strength: 4)]
    case .surplusGrows:
      site.contracts[0].weeklyHours = Minutes(8 * 60)...Minutes(10 * 60)
      site.people[2].competences = [QueueID(0): 1]
      site.queues[0].target = .requirement(
        RequirementCosts(shortfallPerHour: 30, surplusPerHour: 4, surplusGrowth: 9)
      )
    case .shiftWishes:
      let late = ShiftKind(
        name: "late",
        starts: try SmallSite.clock("12:00")...SmallSite.clock("16:00")
      )
      site.people[0].wishes = [Wish(kind: .shift(day: 0, of: late), strength: 5)]
      site.people[1].wishes = [
        Wish(kind: .noShift(day: 0, of: .any), strength: 3),
        Wish(kind: .shift(day: 1, of: .any), strength: 2),
      ]
      site.people[2].wishes = [Wish(kind: .noShift(day: 1, of: late), strength: 4)]
    default: break
    }
    return site
  }

  private var people: [Person] {
    switch self {
    case .partRates:
      [
        TinySite.person(1, [0: 1, 1: 0.8]), TinySite.person(2, [0: 0.8]),
        TinySite.person(3, [0: 0.9, 1: 1]),
      ]
    case .dayPromise, .intervalPromise, .weekPromise, .dueSameDay, .dueNextDay, .dueHours:
      [TinySite.person(1, [0: 1]), TinySite.person(2, [0: 0.8]), TinySite.person(3, [0: 0.8])]
    default:
      [TinySite.person(1, [0: 1, 1: 1]), TinySite.person(2, [0: 1]), TinySite.person(3, [1: 1])]
    }
  }

  // MARK: Promises

  private func promised() throws -> Site {
    var site = try TinySite.site(days: 2, people: people)
    let window: ServiceStandard.Window =
      switch self {
      case .intervalPromise: .interval
      case .weekPromise: .week
      default: .day
      }
    site.queues[0].target = .standard(
      ServiceStandard(share: 0.8, withinSeconds: 20, window: window)
    )
    site.forecast.cells[0] = site.forecast.cells[0].enumerated().map { index, cell in
      cell.required == 0 ? cell : .init(contacts: index % 24 < 14 ? 4 : 3, handleSeconds: 600)
    }
    site.priorities = TinySite.weighted([.standards([QueueID(0)]), .cost], [7, 1])
    if self == .weekPromise {
      site.queues.append(TinySite.queue("chat", opening: site.opening))
      site.people[0].competences[QueueID(1)] = 1
      site.people[2].competences[QueueID(1)] = 0.9
      site.priorities = TinySite.weighted(
        [.standards([QueueID(0)]), .standards([QueueID(1)]), .cost],
        [7, 1, 1]
      )
      site.forecast.cells.append(
        site.forecast.cells[0].map { .init(required: $0.contacts == 4 ? 1 : 0) }
      )
    }
    return site
  }

  // MARK: Due times

  /// Of 36 contacts a day half come in before the queue opens; there are shifts for some 21 from
  /// each person.
  private func due() throws -> Site {
    var site = try TinySite.site(days: 2, people: people)
    site.queues[0].channel = .backOffice
    site.queues[0].shrinkage = 0.1
    site.queues[0].target = .standard(
      ServiceStandard(share: 0.9, withinSeconds: 0, window: .day)
    )
    switch self {
    case .dueSameDay: site.queues[0].due = .openDays(0)
    case .dueHours: site.queues[0].due = .elapsed(Minutes(5 * 60))
    default:
      site.queues[0].due = .openDays(1)
      site.queues[0].backlog = [
        CarriedWork(contacts: 14, due: .openDays(0)), CarriedWork(contacts: 9, due: .openDays(1)),
      ]
    }
    site.forecast.cells[0] = site.forecast.cells[0].indices.map { index in
      let comes: [Int: Double] = [6: 18, 9: 8, 13: 6, 18: 4]
      return .init(contacts: comes[index % 24] ?? 0, handleSeconds: 600)
    }
    site.contracts = [TinySite.contract(hours: 0...8)]
    site.priorities = TinySite.weighted([.standards([QueueID(0)]), .cost], [5, 1])
    return site
  }

  // MARK: Nights

  private func carried() throws -> Site {
    var site = try TinySite.site(days: 2, people: people, alwaysOpen: true)
    site.queues = [
      TinySite.queue("calls", opening: .always), TinySite.queue("chat", opening: .always),
    ]
    site.forecast = TinySite.forecast(site) { queue, interval in
      queue == 0 ? 1 : interval % 24 < 8 ? 0 : 1
    }
    site.patterns = [
      try TinySite.shifts("day", from: "08:00", to: "16:00", every: 480, paid: [480]),
      try TinySite.shifts("night", from: "22:00", to: "22:00", every: 60, paid: [480]),
    ]
    let rules = WorkingTimeRules(restBetweenShifts: Minutes(10 * 60))
    site.contracts = [TinySite.contract(hours: 0...16, rules: rules, patterns: 2)]
    site.people[1].carryIn = CarryIn(lastShiftEnd: Moment(minute: 6 * 60), runOfDays: 1)
    return site
  }
}
