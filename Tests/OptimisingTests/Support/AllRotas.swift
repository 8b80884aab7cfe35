import Demand
import Planning

/// The best rota of a team, found by going through all of them.
struct AllRotas {
  let team: ListedTeam
  private let windows: [StandardWindow]
  /// By interval and by who is present, as bits: the least cost of the interval and, where
  /// promises span intervals, what is served for them.
  private var cells: [[Cell]] = []

  private struct Cell {
    var cost: Double
    var served: [Double]
  }

  /// - Returns: Nil where promises over several intervals meet a choice of queues: there who serves
  ///   what is one choice over all intervals.
  init?(_ team: ListedTeam) {
    self.team = team
    windows = team.coverage.windows.filter { $0.intervals.count > 1 || $0.stage != nil }
    guard windows.isEmpty || team.site.queues.count == 1 else { return nil }
    for interval in 0..<team.site.horizon.intervalCount {
      cells.append((0..<1 << team.site.people.count).map { cell(interval, present: $0) })
    }
  }

  /// The objective of the best rota, of those with few enough changed shifts; infinite where there
  /// is none.
  ///
  /// - Parameters:
  ///   - firmWeight: Weight of an hour of a person missing or too many by a firm rule of presence.
  ///   - hardWeight: Weight of money above a hard budget.
  ///   - mostChanges: Changed shifts that are allowed.
  ///   - mostPeople: People with changed shifts who are allowed.
  func optimum(
    firmWeight: Double = 0,
    hardWeight: Double = 0,
    mostChanges: Int = .max,
    mostPeople: Int = .max
  ) -> Double {
    var best = Double.infinity
    var chosen: [ListedTeam.Line] = []
    func choose(_ person: Int) {
      guard chosen.reduce(0, { $0 + $1.changes }) <= mostChanges,
        chosen.count(where: { $0.changes > 0 }) <= mostPeople
      else { return }
      guard person < team.lines.count else {
        best = min(
          best,
          cost(of: chosen) + presenceCost(of: chosen, firmWeight)
            + budgetCost(of: chosen, hardWeight)
        )
        return
      }
      for line in team.lines[person] where chosen.allSatisfy({ $0.meets(line) }) {
        chosen.append(line)
        choose(person + 1)
        chosen.removeLast()
      }
    }
    choose(0)
    return best
  }

  private func cost(of lines: [ListedTeam.Line]) -> Double {
    var sum = lines.reduce(0) { $0 + team.cost(of: $1) } + team.unfairness(of: lines)
    var served = windows.map { _ in 0.0 }
    for interval in cells.indices {
      var present = 0
      for (person, line) in lines.enumerated() where line.presence.contains(interval) {
        present |= 1 << person
      }
      let cell = cells[interval][present]
      sum += cell.cost
      for window in served.indices { served[window] += cell.served[window] }
    }
    sum += lateness(served)
    for (window, amount) in zip(windows, served) where window.stage == nil {
      sum += team.weight(of: window.queue.index) * max(0, window.promised - amount)
    }
    for centre in team.site.costCentres.indices {
      guard let budget = team.budget(of: centre) else { continue }
      let pay = zip(team.site.people, lines).reduce(0) {
        $1.0.costCentre.index == centre ? $0 + $1.1.pay : $0
      }
      sum += team.budgetWeight * max(0, pay - budget)
    }
    return sum
  }

  /// What money above budgets costs.
  private func budgetCost(of lines: [ListedTeam.Line], _ hardWeight: Double) -> Double {
    team.site.budgets.enumerated().reduce(0) { sum, entry in
      let (place, budget) = entry
      let paid = lines.reduce(0) { $0 + $1.budgeted[place] }
      let above = max(0, paid - team.site.currency.major(budget.allowed(in: team.site.horizon)))
      switch budget.keeping {
      case .hard: return sum + hardWeight * above
      case .soft(let price): return sum + price * above
      case .watch: return sum
      }
    }
  }

  /// What late work costs, hour by hour: what waits is done as far as it goes, and at each look the
  /// contacts promised and not done count.
  private func lateness(_ could: [Double]) -> Double {
    var (sum, waiting, owed) = (0.0, 0.0, 0.0)
    for (window, could) in zip(windows, could) {
      guard let stage = window.stage else { continue }
      if stage.isFirst { (waiting, owed) = (0, 0) }
      waiting += window.contacts
      owed += window.promised
      let done = min(could, waiting)
      waiting -= done
      owed -= done
      sum += team.weight(of: window.queue.index) * stage.counts * max(0, owed)
    }
    return sum
  }

  /// What the rules of presence cost, from their words alone.
  private func presenceCost(of lines: [ListedTeam.Line], _ firmWeight: Double) -> Double {
    var sum = 0.0
    for rule in team.site.presenceRules {
      let strength = rule.force.strength.map { Double($0) * team.wishWeight } ?? firmWeight
      for (interval, isOpen) in rule.hours.openIntervals(in: team.site.horizon).enumerated()
      where isOpen {
        let there = zip(team.site.people, lines).filter { $1.presence.contains(interval) }
          .map(\.0)
        let counted = Double(there.count { belongs($0, to: rule.counted) })
        let others = rule.ratio.map { ratio in
          Double(there.count { belongs($0, to: ratio.others) }) / Double(ratio.each)
        }
        let short = max(0, Double(rule.least) + (others ?? 0) - counted)
        let excess = rule.most.map { max(0, counted - Double($0)) } ?? 0
        sum += strength * (short + excess) * team.site.horizon.interval.hours
      }
    }
    return sum
  }

  private func belongs(_ person: Person, to group: PresenceRule.Group) -> Bool {
    switch group {
    case .everyone: true
    case .team(let name): person.team == name
    case .role(let name): person.roles.contains(name)
    }
  }

  private func cell(_ interval: Int, present: Int) -> Cell {
    var loads: Set<[Double]> = [team.site.queues.map { _ in 0 }]
    for (person, member) in team.site.people.enumerated() where present >> person & 1 == 1 {
      // Exact where no shift runs over midnight.
      let date = team.site.horizon.wallClock(at: team.site.horizon.start(of: Interval(interval)))
        .date
      let open = member.competences.filter { queue, _ in
        team.coverage.curves[queue.index][interval] != nil
          && member.competenceEnds[queue].map { date <= $0 } ?? true
      }
      if open.isEmpty { continue }
      loads = Set(
        loads.flatMap { load in
          open.map { queue, rate in
            var load = load
            load[queue.index] += rate
            return load
          }
        }
      )
    }
    let costs = loads.map { cost(of: $0, interval) }
    let only = loads.first ?? []
    return Cell(
      cost: costs.min() ?? 0,
      served: windows.map { window in
        guard window.intervals.contains(Interval(interval)) else { return 0 }
        return team.coverage[window.queue, Interval(interval)]?.served(by: only[0]) ?? 0
      }
    )
  }

  private func cost(of load: [Double], _ interval: Int) -> Double {
    var sum = 0.0
    for (queue, people) in load.enumerated() {
      guard let curve = team.coverage.curves[queue][interval] else { continue }
      sum += team.weight(of: queue) * curve.cost(of: people)
      if team.surplusWeight > 0 {
        // The sites of these tests require a number of people, and gain nothing beyond it.
        let spare = people - Double(team.coverage.required[queue][interval])
        sum += team.surplusWeight * max(0, spare) * team.site.horizon.interval.hours
      }
      for window in team.coverage.windows
      where window.intervals == [Interval(interval)] && window.stage == nil
        && window.queue.index == queue
      {
        sum += team.weight(of: queue) * max(0, window.promised - curve.served(by: people))
      }
    }
    return sum
  }
}

extension ListedTeam.Line {
  /// Whether both attend at one time what they attend together.
  func meets(_ other: ListedTeam.Line) -> Bool {
    meetings.allSatisfy { name, start in other.meetings[name].map { $0 == start } ?? true }
  }
}
