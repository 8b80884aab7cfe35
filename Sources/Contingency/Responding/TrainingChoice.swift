public import Planning
public import Rostering

/// Whom to train for what, by a plan's prices: whose planned hours are worth most on a queue that
/// they cannot serve yet.
public struct TrainingChoice {
  /// No more of one queue are chosen than this.
  private static let mostOfQueue = 2

  private let site: Site
  private let rota: Rota
  private let prices: PriceList

  /// The choice for a plan.
  public init(site: Site, rota: Rota, prices: PriceList) {
    (self.site, self.rota, self.prices) = (site, rota, prices)
  }

  /// The best, the first the one whose hours gain most.
  ///
  /// - Parameter most: How many.
  public func best(_ most: Int) -> [(person: PersonID, queue: QueueID)] {
    var found: [(person: PersonID, queue: QueueID, gain: Double)] = []
    for person in site.people.indices.map(PersonID.init) {
      for queue in site.queues.indices.map(QueueID.init)
      where site[person].competences[queue] == nil {
        let gain = gain(of: person, on: queue)
        if gain > 0.005 { found.append((person, queue, gain)) }
      }
    }
    found.sort { ($1.gain, $0.person, $0.queue) < ($0.gain, $1.person, $1.queue) }
    var counts: [QueueID: Int] = [:]
    var chosen: [(person: PersonID, queue: QueueID)] = []
    for one in found where chosen.count < most {
      guard counts[one.queue, default: 0] < Self.mostOfQueue else { continue }
      counts[one.queue, default: 0] += 1
      chosen.append((one.person, one.queue))
    }
    return chosen
  }

  /// What the planned time of a person would be worth more there, hour by hour.
  private func gain(of person: PersonID, on queue: QueueID) -> Double {
    rota.lines.filter { $0.person == person }.flatMap(\.serving).reduce(0) { sum, block in
      let span = block.span.clamped(to: site.horizon.span)
      var (gain, minute) = (0.0, span.lowerBound.minute)
      while minute < span.upperBound.minute {
        let hour = minute / 60
        let next = min((hour + 1) * 60, span.upperBound.minute)
        let now = block.queue.map { price($0, hour) } ?? 0
        gain += max(0, price(queue, hour) - now) * Double(next - minute) / 60
        minute = next
      }
      return sum + gain
    }
  }

  private func price(_ queue: QueueID, _ hour: Int) -> Double {
    let hours = prices.hours[queue.index]
    return hours.indices.contains(hour) ? hours[hour] : 0
  }
}
