import Demand
import LinearPrograms
import Planning

/// A small relaxation of the planning problem in which people are a fluid: hours of each person on
/// each day, spread over the day as demand likes.
///
/// It finds what insisting on each priority costs the later ones, in a second even on large sites.
///
///     h[p,d] ≥ 0          hours of person p on day d            Σ_d h[p,d] in the contract's hours
///     n[k,t] ≥ 0          people of profile k in hour t         Σ_{t in d} n[k,t] ≤ Σ_p share · h[p,d]
///     y[k,q,t], v[q,t,i]  as in the master, by hours
///     G[g] = goal g       one row for each goal
struct FluidModel {
  private(set) var program = LinearProgram(name: "priorities")
  /// Column of each goal's value, in the order of the priorities.
  private(set) var goals: [ColumnID] = []
  private let problem: RotaProblem
  private let coverage: CoverageModel
  private let perHour: Int
  private let hourCount: Int
  private var goalRows: [RowID] = []
  private var presence: [RowID?] = []
  private var openQueues: [Set<Int>] = []
  private var fairness = FluidFairness()

  init(problem: RotaProblem, coverage: CoverageModel) {
    self.problem = problem
    self.coverage = coverage
    perHour = 60 / problem.site.horizon.interval.count
    hourCount = (problem.intervalCount + perHour - 1) / perHour
    addGoals()
    fairness = FluidFairness(
      problem.tallies,
      people: problem.people.count,
      goal: entries { $0 == .fairness ? 1 : 0 },
      &program
    )
    let blocks = blocks()
    addPresence(blocks)
    addPeople()
    addService(blocks)
  }

  // MARK: Goals

  private mutating func addGoals() {
    for step in problem.site.priorities.steps {
      let row = program.addRow(Row(name: nil, bounds: .exactly(constant(step.goal))))
      goalRows.append(row)
      goals.append(
        program.addColumn(
          Column(cost: 0, bounds: .nonNegative, entries: [Entry(row: row, value: 1)])
        )
      )
    }
  }

  /// What a goal is worth before anything is decided: pay for leave, gaps where nobody is.
  private func constant(_ goal: Goal) -> Double {
    switch goal {
    case .cost: return problem.people.reduce(0) { $0 + $1.creditPay }
    case .budget, .wishes, .fairness, .surplus: return 0
    case .stability:
      guard let changes = problem.tallies.kinds.changes else { return 0 }
      return problem.people.reduce(0) { sum, plan in
        // The days that no hours are counted on have nothing but the day off.
        plan.days.reduce(sum) { $0 + $1.amounts[changes] }
      }
    case .standards(let queues):
      return queues.reduce(0) { sum, queue in
        sum + coverage.curves[queue.index].reduce(0) { $0 + ($1?.baseCost ?? 0) }
      }
    }
  }

  /// Entries in the goal rows: goal − Σ contributions = constant.
  private func entries(_ contribution: (Goal) -> Double) -> [Entry] {
    zip(goalRows, problem.site.priorities.steps).compactMap { row, step in
      let value = contribution(step.goal)
      return value == 0 ? nil : Entry(row: row, value: -value)
    }
  }

  // MARK: People

  private mutating func addPresence(_ blocks: [FluidBlock]) {
    openQueues = Array(repeating: [], count: hourCount)
    for block in blocks { openQueues[block.hour].insert(block.queue) }
    for profile in 0..<problem.profiles.count {
      for hour in 0..<hourCount {
        let isOpen = problem.profiles.skills[profile].contains {
          openQueues[hour].contains($0.queue)
        }
        presence.append(isOpen ? program.addRow(Row(name: nil, bounds: .exactly(0))) : nil)
      }
    }
  }

  private mutating func addPeople() {
    let budgets = problem.budgets.map { limit in
      limit < .infinity ? program.addRow(Row(name: nil, bounds: .atMost(limit))) : nil
    }
    for row in budgets {
      guard let row else { continue }
      let own = entries { if case .budget = $0 { 1 } else { 0 } }
      program.addColumn(
        Column(cost: 0, bounds: .nonNegative, entries: own + [Entry(row: row, value: -1)])
      )
    }
    let days = problem.site.horizon.dayCount
    // At least, because a night shift's hours after the horizon serve nobody in it.
    let balance = (0..<problem.profiles.count * days).map { _ in
      program.addRow(Row(name: nil, bounds: .atLeast(0)))
    }
    for (index, plan) in problem.people.enumerated() {
      addHours(of: plan, index, balance, budgets[plan.centre])
    }
    for profile in 0..<problem.profiles.count { addPresent(profile, balance) }
  }

  private mutating func addHours(
    of plan: PersonPlan,
    _ person: Int,
    _ balance: [RowID],
    _ budget: RowID?
  ) {
    for week in plan.weeks {
      let options = week.days.flatMap { plan.days[$0].options }
      guard let longest = options.max(by: { $0.paid < $1.paid }) else { continue }
      let unit = problem.catalogue.paid(longest.candidate).hours / Double(longest.paid)
      let hours = program.addRow(
        Row(
          name: nil,
          bounds: .between(
            Double(week.paid.lowerBound) * unit,
            Double(week.paid.upperBound) * unit
          )
        )
      )
      for day in week.days {
        guard let most = plan.days[day].options.last else { continue }
        let length = problem.catalogue.paid(most.candidate).hours
        let pay = most.pay / length
        let unmet = (plan.days[day].options.map(\.unmet).min() ?? 0) / length
        let changes = changesPerShift(plan.days[day]) / length
        var own = entries { goal in
          switch goal {
          case .cost: pay
          case .wishes: unmet
          case .stability: changes
          default: 0
          }
        }
        own.append(Entry(row: hours, value: 1))
        own.append(
          Entry(
            row: balance[plan.profile * problem.site.horizon.dayCount + day],
            value: presentShare(of: most.candidate)
          )
        )
        if let budget { own.append(Entry(row: budget, value: pay)) }
        own += fairness.entries(of: person, plan.days[day], hours: length)
        program.addColumn(Column(cost: 0, bounds: .between(0, length), entries: own))
      }
    }
  }

  /// By how much a shift of the day may make fewer changes than a day off, or must make more.
  private func changesPerShift(_ day: PersonPlan.Day) -> Double {
    guard let changes = problem.tallies.kinds.changes else { return 0 }
    let count = problem.tallies.count
    let shifts = day.options.indices.map { day.amounts[($0 + 1) * count + changes] }
    return (shifts.min() ?? 0) - day.amounts[changes]
  }

  /// Share of the paid time of a shift that is spent on the queues.
  private func presentShare(of candidate: Int) -> Double {
    let form = problem.catalogue.forms[problem.catalogue.candidates[candidate].form]
    let breaks = form.breaks.rules.reduce(0) { $1.isPaid ? $0 + $1.length.hours : $0 }
    return max(0, 1 - breaks / form.paid.hours)
  }

  /// People of a profile in each hour, at most as many as have a shift that covers it.
  private mutating func addPresent(_ profile: Int, _ balance: [RowID]) {
    var able = Array(repeating: 0.0, count: hourCount)
    for plan in problem.people where plan.profile == profile {
      for hour in coverableHours(plan) { able[hour] += 1 }
    }
    for hour in 0..<hourCount {
      let from = Moment(minute: hour * 60)
      let day = problem.site.horizon.day(of: from)
      var own = [Entry(row: balance[profile * problem.site.horizon.dayCount + day], value: -1)]
      if let row = presence[profile * hourCount + hour] { own.append(Entry(row: row, value: 1)) }
      program.addColumn(Column(cost: 0, bounds: .between(0, able[hour]), entries: own))
      // Hours worked that belong to the night after: presence may be counted a day later.
      if day > 0, from - problem.site.horizon.dayStarts[day] < Minutes(8 * 60) {
        own[0] = Entry(
          row: balance[profile * problem.site.horizon.dayCount + day - 1],
          value: -1
        )
        program.addColumn(Column(cost: 0, bounds: .between(0, able[hour]), entries: own))
      }
    }
  }

  private func coverableHours(_ plan: PersonPlan) -> Set<Int> {
    var hours = Set<Int>()
    for day in plan.days {
      for option in day.options {
        hours.formUnion(
          option.start / perHour..<min(hourCount, (option.end + perHour - 1) / perHour)
        )
      }
    }
    return hours
  }

  // MARK: Service

  private func blocks() -> [FluidBlock] {
    var promises: [Int: Int] = [:]
    for (index, window) in coverage.windows.enumerated() {
      for interval in window.intervals {
        promises[window.queue.index * problem.intervalCount + interval.index] = index
      }
    }
    return problem.site.queues.indices.flatMap { queue in
      (0..<hourCount).compactMap { hour -> FluidBlock? in
        let intervals =
          hour * perHour..<min((hour + 1) * perHour, problem.intervalCount)
        let curves = intervals.compactMap { coverage.curves[queue][$0] }
        guard !curves.isEmpty else { return nil }
        let promise = intervals.compactMap {
          promises[queue * problem.intervalCount + $0]
        }.first
        // Hours are sums of intervals: a person there for the hour is there in each of them.
        return FluidBlock(queue: queue, hour: hour, promise: promise, curves: curves)
      }
    }
  }

  private mutating func addService(_ blocks: [FluidBlock]) {
    var promises = addChains()
    for block in blocks {
      guard let promise = block.promise, promises[promise] == nil else { continue }
      promises[promise] = addPromise(promise, blocks)
    }
    for block in blocks {
      let row = program.addRow(Row(name: nil, bounds: .exactly(0)))
      for profile in 0..<problem.profiles.count {
        for skill in problem.profiles.skills[profile] where skill.queue == block.queue {
          guard let present = presence[profile * hourCount + block.hour] else { continue }
          program.addColumn(
            Column(
              cost: 0,
              bounds: .nonNegative,
              entries: [
                Entry(row: present, value: -1), Entry(row: row, value: skill.proficiency),
              ]
            )
          )
        }
      }
      addPieces(block, row, block.promise.flatMap { promises[$0] })
    }
  }

  /// The rows of the hours of chains, by their promises: what could be done there and what was done
  /// before is at least what is done by their end.
  private mutating func addChains() -> [Int: RowID] {
    var rows: [Int: RowID] = [:]
    var number = 0
    for links in coverage.windows.chains {
      defer { number += links.count }
      guard let first = links.first, first.stage != nil else { continue }
      let chain = WorkChain(links, first: number, weight: 1)
      for window in chain.windows {
        rows[window] = program.addRow(Row(name: nil, bounds: .atLeast(0)))
      }
      for (place, window) in chain.windows.enumerated() {
        addDone(place, of: chain, [(rows[window], -1), (rows[window + 1], 1)], first.queue)
      }
    }
    return rows
  }

  /// What is done by the end of an hour of a chain, and what is late then.
  private mutating func addDone(
    _ place: Int,
    of chain: WorkChain,
    _ flow: [(row: RowID?, value: Double)],
    _ queue: QueueID
  ) {
    var own = flow.compactMap { flow in
      flow.row.map { Entry(row: $0, value: flow.value) }
    }
    if chain.weight[place] > 0 {
      let due = program.addRow(Row(name: nil, bounds: .atLeast(chain.due[place])))
      own.append(Entry(row: due, value: 1))
      let missed = entries { goal in
        if case .standards(let queues) = goal, queues.contains(queue) {
          chain.weight[place]
        } else {
          0
        }
      }
      let late = missed + [Entry(row: due, value: 1)]
      program.addColumn(Column(cost: 0, bounds: .nonNegative, entries: late))
    }
    let most = chain.arrived[place]
    program.addColumn(Column(cost: 0, bounds: .between(0, most), entries: own))
  }

  /// The row of a promise with its column of missed contacts.
  ///
  /// Promises over single intervals are joined by the hour: the first stands for all of its hour.
  private mutating func addPromise(_ promise: Int, _ blocks: [FluidBlock]) -> RowID {
    let window = coverage.windows[promise]
    var promised = window.promised
    if window.intervals.count == 1 {
      let hour = window.intervals[0].index / perHour
      promised = coverage.windows.reduce(0) { sum, other in
        other.queue == window.queue && other.intervals.count == 1
          && other.intervals[0].index / perHour == hour ? sum + other.promised : sum
      }
    }
    let base = blocks.reduce(0) { $1.promise == promise ? $0 + $1.baseServed : $0 }
    let row = program.addRow(Row(name: nil, bounds: .atLeast(promised - base)))
    var own = entries { goal in
      if case .standards(let queues) = goal, queues.contains(window.queue) { 1 } else { 0 }
    }
    own.append(Entry(row: row, value: 1))
    program.addColumn(Column(cost: 0, bounds: .nonNegative, entries: own))
    return row
  }

  private mutating func addPieces(_ block: FluidBlock, _ row: RowID, _ promise: RowID?) {
    for piece in block.pieces {
      var own = entries { goal in
        switch goal {
        case .standards(let queues): queues.contains(QueueID(block.queue)) ? piece.cost : 0
        case .surplus: piece.surplus / Double(perHour)
        default: 0
        }
      }
      own.append(Entry(row: row, value: -1))
      if let promise, piece.served != 0 { own.append(Entry(row: promise, value: piece.served)) }
      program.addColumn(
        Column(
          cost: 0,
          bounds: piece.width < .infinity ? .between(0, piece.width) : .nonNegative,
          entries: own
        )
      )
    }
  }
}
