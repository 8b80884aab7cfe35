import Demand
import LinearPrograms
import Planning
import Rostering

/// The columns of the recourse program.
extension RecourseProgram {
  /// People of each profile on each queue that they may serve.
  mutating func addServing() {
    let count = floor.profiles.count
    for (key, presence) in presenceRows.sorted(by: { $0.key < $1.key }) {
      let (interval, profile) = key.quotientAndRemainder(dividingBy: count)
      let serving = floor.serving(profile, at: interval)
      var most = -1
      for skill in floor.profiles[profile].skills {
        let cell = cell(skill.queue.index, interval)
        guard let load = loadRows[cell] else { continue }
        let people = peopleRows[cell] ?? []
        let column = program.addColumn(
          Column(
            cost: 0,
            entries: [Entry(row: presence, value: 1), Entry(row: load, value: -skill.proficiency)]
              + people.map { Entry(row: $0, value: skill.proficiency) }
          )
        )
        if serving[skill.queue, default: 0] > most {
          most = serving[skill.queue, default: 0]
          taking[presence] = column
        }
      }
    }
  }

  /// The steps of the coverage curves.
  mutating func addSteps() {
    for (cell, load) in loadRows.sorted(by: { $0.key < $1.key }) {
      let (interval, queue) = cell.quotientAndRemainder(dividingBy: world.site.queues.count)
      guard let curve = world.coverage.curves[queue][interval] else { continue }
      for step in curve.steps where step.served > 0 || step.cost < 0 {
        let served = (servedRows[cell] ?? []).map {
          Entry(row: $0.row, value: $0.factor * step.served)
        }
        let useful = (usefulRows[cell] ?? []).map { Entry(row: $0, value: 1) }
        let column = program.addColumn(
          Column(
            cost: RecourseProgram.service * queueWeights[queue] * step.cost,
            bounds: .between(0, step.width == .max ? .infinity : Double(step.width)),
            entries: [Entry(row: load, value: 1)] + served + useful
          )
        )
        stepColumns[cell, default: []].append(column)
      }
    }
  }

  /// Rows in which uses of moves are limited: those of each move.
  mutating func limitRows() -> [[RowID]] {
    var known: [String: RowID] = [:]
    return moves.map { move in
      var keys: [(String, Double)] = []
      if let limit = responses[move.response].limit {
        keys.append(("response \(move.response)", Double(limit)))
      }
      if case .agency = move.change { keys.append(("agency \(move.response)", move.most)) }
      if let cell = move.relieved {
        keys.append(("contacts \(cell.queue.index) \(cell.interval)", move.most))
      }
      if let person = move.person {
        keys.append(("day \(person.index) \(move.day ?? 0)", 1))
        if move.changesHours { keys.append(("hours \(person.index)", 1)) }
      }
      return keys.map { name, most in
        if let row = known[name] { return row }
        let row = program.addRow(Row(bounds: .atMost(most)))
        known[name] = row
        return row
      }
    }
  }

  /// How often a move is made.
  mutating func addMove(_ move: Move, _ limits: [RowID]) {
    var entries: [RowID: Double] = [:]
    for row in limits { entries[row, default: 0] += 1 }
    for (profile, interval) in profiles(of: move) {
      guard let row = presenceRows[key(profile, interval)] else { continue }
      entries[row, default: 0] -= 1
    }
    if let person = move.person {
      for interval in move.lostIntervals where scope.contains(interval) {
        let place = floor.places[interval].first { $0.person == person }
        guard let place, let row = presenceRows[key(place.profile, interval)] else { continue }
        entries[row, default: 0] += 1
      }
    }
    relieve(move, &entries)
    moveColumns.append(
      program.addColumn(
        Column(
          cost: world.site.currency.major(move.cost)
            + (move.isWhole ? RecourseProgram.effort : RecourseProgram.effort / 10),
          bounds: .between(0, move.most),
          isInteger: move.isWhole,
          entries: entries.sorted { $0.key.index < $1.key.index }.map {
            Entry(row: $0.key, value: $0.value)
          }
        )
      )
    )
  }

  /// What contacts sent elsewhere and lower promises relieve.
  private func relieve(_ move: Move, _ entries: inout [RowID: Double]) {
    switch move.change {
    case .divert(let queue, let at):
      if let row = loadRows[cell(queue.index, at)] { entries[row, default: 0] -= people(queue, at) }
    case .callBack(let queue, let at, let later):
      if let row = loadRows[cell(queue.index, at)] { entries[row, default: 0] -= people(queue, at) }
      if let row = loadRows[cell(queue.index, later)] {
        entries[row, default: 0] += people(queue, at)
      }
    case .lower(let queue, let by):
      for (row, contacts) in lowerRows[queue.index] ?? [] {
        entries[row, default: 0] += by * contacts
      }
    case .line, .agency: return
    }
  }

  /// People whom one contact of an interval keeps busy for all of it.
  private func people(_ queue: QueueID, _ interval: Int) -> Double {
    let cell = world.site.forecast[queue, Interval(interval)]
    guard let curve = world.served[queue, Interval(interval)], curve.agentsForEach > 0 else {
      return 0
    }
    return cell.handleSeconds / Double(self.interval.count * 60) / curve.agentsForEach
  }
}
