import Planning
import RotaTesting

/// Teams so small that every way to serve can be gone through, whose queues ask for stays.
enum StayCase: String, CaseIterable, Sendable {
  case oneQueueAsks, bothAsk, threeQueues, withBreaks, idle, wishes

  func site() throws -> Site {
    var site = try TinySite.site(days: 1, people: people)
    let stays = self == .oneQueueAsks || self == .idle ? [0, 180] : [120, 120, 0]
    site.queues = zip(["calls", "chat", "mail"], stays).map { name, stay in
      var queue = TinySite.queue(name, opening: site.opening)
      queue.leastStay = Minutes(stay)
      return queue
    }
    if self == .idle {
      let hours = try SmallSite.clock("08:00")..<SmallSite.clock("13:00")
      for weekday in Weekday.allCases { site.queues[1].opening.ranges[weekday] = [hours] }
    }
    site.priorities = TinySite.weighted(
      site.queues.indices.map { .standards([QueueID($0)]) } + [.cost, .wishes],
      site.queues.indices.map { 1 - 0.2 * Double($0) } + [0.2, 4]
    )
    site.forecast = TinySite.forecast(site) { queue, interval in
      self == .idle ? [1, 0][(interval + queue) % 2] : [2, 0, 1, 1, 0][(interval + 2 * queue) % 5]
    }
    site.contracts = [TinySite.contract(hours: 4...5)]
    site.patterns = [
      try TinySite.shifts(
        from: "08:00",
        to: "14:00",
        every: 120,
        paid: self == .withBreaks ? [300] : [240, 300],
        breaks: self == .withBreaks ? [TinySite.meal] : []
      )
    ]
    if self == .wishes {
      let late = try SmallSite.clock("12:00")...SmallSite.clock("14:00")
      site.people[0].wishes = [Wish(kind: .start(day: 0, window: late), strength: 1)]
    }
    return site
  }

  private var people: [Person] {
    switch self {
    case .threeQueues: [TinySite.person(1, [0: 1, 1: 1, 2: 1]), TinySite.person(2, [0: 1, 1: 1])]
    default: [TinySite.person(1, [0: 1, 1: 1]), TinySite.person(2, [0: 1, 1: 0.8])]
    }
  }
}
