import Demand
import Planning
import Rostering

extension Floor {
  /// The floor of a site with a rota.
  init(site: Site, rota: Rota, settings: SimulationSettings) {
    let step = site.priorities.steps.compactMap { step -> [Int]? in
      guard case .standards(let queues) = step.goal else { return nil }
      return queues.map(\.index)
    }
    let ranked = Set(step.flatMap(\.self))
    self.init(
      queues: site.queues.indices.map { FloorQueue(QueueID($0), site: site) },
      people: zip(site.people, rota.lines).map { FloorPerson($0, $1, site: site) },
      ranks: step + [site.queues.indices.filter { !ranked.contains($0) }],
      intervalSeconds: Double(site.horizon.interval.count) * 60,
      intervalCount: site.horizon.intervalCount,
      routing: settings.routing,
      handleTimes: settings.handleTimes,
      spellSeconds: settings.spellMinutes * 60
    )
  }
}

extension FloorQueue {
  init(_ id: QueueID, site: Site) {
    let queue = site[id]
    let cells = site.forecast.cells[id.index]
    name = queue.name
    isOpen = queue.opening.openIntervals(in: site.horizon)
    shrinkage = queue.shrinkage
    guard case .standard(let standard) = queue.target else {
      (kind, isHeld) = (.given, true)
      rates = Array(repeating: 0, count: cells.count)
      handleSeconds = rates
      return
    }
    rates = cells.map { max(0, $0.contacts) }
    handleSeconds = cells.map(\.handleSeconds)
    withinSeconds = standard.withinSeconds
    switch queue.channel {
    case .voice, .chat:
      kind = .waiting
      if case .chat(let concurrency) = queue.channel { slots = max(1, concurrency) }
      patienceSeconds = queue.patienceSeconds
      isHeld = queue.leastStay > .zero
      // The judge counts nothing outside opening hours.
      for index in rates.indices where !isOpen[index] { rates[index] = 0 }
    case .backOffice:
      (kind, isHeld) = (.work, true)
      takeWork(id, site: site)
    }
  }

  /// When work is there and by when it is due, as the judge counts it.
  private mutating func takeWork(_ id: QueueID, site: Site) {
    if let due = site[id].due {
      let moments = DueMoments(of: id, due: due, site: site)
      self.due = moments.byArrival.map { Due($0, site) }
      batches = zip(site[id].backlog, moments.backlog).map { carried, moment in
        Batch(
          time: 0,
          contacts: carried.contacts,
          handleSeconds: moments.handleSeconds,
          due: Due(moment, site)
        )
      }
      return
    }
    due = Array(repeating: .never, count: rates.count)
    let open = Set(isOpen.indices.filter { isOpen[$0] })
    let windows = StandardWindow.windows(of: id, site: site)
    for window in windows {
      guard let first = window.intervals.first, let last = window.intervals.last else { continue }
      let end = Due(Moment(minute: site.horizon.start(of: Interval(last.index + 1)).minute), site)
      for interval in window.intervals { due[interval.index] = end }
      guard let quota = site[id].quota else { continue }
      // Nobody has to wait for what is to be done on an outbound queue.
      batches.append(
        Batch(
          time: Double(site.horizon.start(of: first).minute) * 60,
          contacts: window.contacts,
          handleSeconds: quota.handleSeconds,
          due: end
        )
      )
    }
    for index in rates.indices where site[id].quota != nil || !open.contains(index) {
      rates[index] = 0
    }
  }
}

extension FloorQueue.Due {
  init(_ moment: Moment?, _ site: Site) {
    guard let moment else {
      self = .never
      return
    }
    self.init(
      seconds: Double(moment.minute) * 60,
      interval: (moment.minute - 1) / site.horizon.interval.count
    )
  }
}
