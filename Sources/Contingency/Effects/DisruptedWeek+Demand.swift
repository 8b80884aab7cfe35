import Demand
import Planning

/// What happens to demand and money.
extension DisruptedWeek {
  /// So many times the contacts and the handle time.
  mutating func scale(
    _ queues: [QueueID],
    _ spans: [Span],
    contacts: Double,
    handle: Double
  ) {
    for queue in queues {
      for interval in intervals(spans) {
        change(queue, interval) { cell in
          cell.contacts *= contacts
          cell.handleSeconds *= handle
          // People are wanted for the work there is: more contacts and longer ones alike.
          cell.required = Int((Double(cell.required) * contacts * handle - 1e-9).rounded(.up))
        }
      }
    }
  }

  /// What was expected in some stretches comes in so much later; what leaves the horizon is gone.
  mutating func shift(_ queue: QueueID, _ by: Minutes, _ spans: [Span]) {
    let steps = by.count / site.horizon.interval.count
    let from = intervals(spans)
    let cells = site.forecast.cells[queue.index]
    for interval in from { change(queue, interval) { $0.contacts = 0 } }
    for interval in from {
      receive(queue, cells[interval], contacts: cells[interval].contacts, at: interval + steps)
    }
    let required = from.map { (at: $0 + steps, count: cells[$0].required) }
    for interval in from { change(queue, interval) { $0.required = 0 } }
    for entry in required where site.forecast.cells[queue.index].indices.contains(entry.at) {
      change(queue, entry.at) { $0.required += entry.count }
    }
  }

  /// Contacts of a queue come in on others, so much later; the rest of them is lost.
  mutating func redirect(
    _ queue: QueueID,
    _ shares: [QueueID: Double],
    _ after: Minutes,
    _ spans: [Span]
  ) {
    let steps = after.count / site.horizon.interval.count
    for interval in intervals(spans) {
      let cell = site.forecast[queue, Interval(interval)]
      for (other, share) in shares.sorted(by: { $0.key < $1.key }) {
        receive(other, cell, contacts: share * cell.contacts, at: interval + steps)
      }
      let moved = shares.values.sorted().reduce(0, +)
      lose(queue, max(0, 1 - moved) * cell.contacts, at: interval)
      change(queue, interval) { ($0.contacts, $0.required) = (0, 0) }
    }
  }

  /// Nobody can serve a queue: work waits, and of other contacts a share tries again when it is over.
  mutating func shut(_ queue: QueueID, _ returning: Double, _ spans: [Span]) {
    disable(site.people.indices.map(PersonID.init), queue, spans)
    guard site[queue].channel != .backOffice else { return }
    for span in spans {
      let during = intervals([span])
      guard let last = during.last else { continue }
      var (back, cell) = (0.0, DemandForecast.Cell())
      for interval in during {
        let own = site.forecast[queue, Interval(interval)]
        if own.contacts > 0 { cell = own }
        back += returning * own.contacts
        lose(queue, (1 - returning) * own.contacts, at: interval)
        change(queue, interval) { ($0.contacts, $0.required) = (0, 0) }
      }
      // They try again over the hour after.
      let perHour = max(1, 60 / site.horizon.interval.count)
      for step in 1...perHour {
        receive(queue, cell, contacts: back / Double(perHour), at: last + step)
      }
    }
  }

  /// A queue that nobody planned for, open while it is there.
  mutating func open(_ new: NewQueue, _ spans: [Span]) {
    let id = QueueID(site.queues.count)
    var queue = site[new.like]
    queue.name = new.name
    (queue.quota, queue.backlog, queue.leastStay) = (nil, [], .zero)
    site.queues.append(queue)
    let hours = site.horizon.interval.hours
    let open = queue.opening.openIntervals(in: site.horizon)
    var cells = Array(repeating: DemandForecast.Cell(), count: site.horizon.intervalCount)
    for interval in intervals(spans) where open[interval] {
      cells[interval] = DemandForecast.Cell(
        contacts: new.contactsPerHour * hours,
        handleSeconds: new.handleSeconds
      )
      touched.append(Interval(interval))
    }
    site.forecast.cells.append(cells)
    if !lost.isEmpty { lost.append(cells.map { _ in 0 }) }
    for index in site.people.indices {
      guard let rate = site.people[index].competences[new.servedBy] else { continue }
      site.people[index].competences[id] = rate
    }
    site.priorities.promise(id, like: new.like)
    changedQueues.insert(id)
  }

  /// So many times the budget.
  mutating func cut(_ centres: [CostCentreID], _ factor: Double) {
    for centre in centres {
      guard let budget = site.costCentres[centre.index].budget else { continue }
      let minor = Double(budget.minorUnits) * factor
      site.costCentres[centre.index].budget = Money(minorUnits: Int(minor.rounded(.down)))
    }
  }

  /// More contacts come in; outside the horizon, or where the queue is closed for good, they are gone.
  private mutating func receive(
    _ queue: QueueID,
    _ like: DemandForecast.Cell,
    contacts: Double,
    at interval: Int
  ) {
    guard contacts > 0, site.forecast.cells[queue.index].indices.contains(interval) else { return }
    change(queue, interval) { cell in
      let work = cell.contacts * cell.handleSeconds + contacts * like.handleSeconds
      // On a queue of its own rate a contact takes what it takes there.
      cell.handleSeconds =
        cell.handleSeconds > 0 && cell.contacts > 0
        ? cell.handleSeconds : (contacts > 0 ? work / (cell.contacts + contacts) : 0)
      cell.contacts += contacts
    }
  }

  private mutating func lose(_ queue: QueueID, _ contacts: Double, at interval: Int) {
    guard contacts > 0 else { return }
    if lost.isEmpty {
      let none = Array(repeating: 0.0, count: site.horizon.intervalCount)
      lost = Array(repeating: none, count: site.queues.count)
    }
    lost[queue.index][interval] += contacts
  }

  private mutating func change(
    _ queue: QueueID,
    _ interval: Int,
    _ body: (inout DemandForecast.Cell) -> Void
  ) {
    body(&site.forecast.cells[queue.index][interval])
    changedQueues.insert(queue)
    touched.append(Interval(interval))
  }
}

extension Priorities {
  /// Lets a new queue's promise count beside that of another queue.
  mutating func promise(_ queue: QueueID, like other: QueueID) {
    for index in steps.indices {
      guard case .standards(let queues) = steps[index].goal, queues.contains(other) else {
        continue
      }
      steps[index].goal = .standards(queues + [queue])
      return
    }
  }
}
