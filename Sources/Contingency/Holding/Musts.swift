import Demand
import Planning

/// What presence is worth where what must hold comes before all else.
struct Musts {
  /// What queues of which nothing must hold weigh beside the others.
  static let rest = 0.001

  /// The promises, each lowered to what must hold.
  let coverage: CoverageModel
  /// By queue: how much of its weight counts.
  let shares: [Double]

  /// What must hold in a week.
  init(_ thresholds: [Threshold], of week: DisruptedWeek, in world: World) {
    var (asked, floors) = (Set<QueueID>(), [QueueID: Double]())
    for threshold in thresholds {
      switch threshold.kind {
      case .standard(let queue, let within):
        asked.insert(queue)
        guard case .standard(let standard) = week.site[queue].target else { continue }
        floors[queue] = max(0, standard.share - within)
      case .shortfall(let queue, _), .wait(let queue, _): asked.insert(queue)
      case .budget: continue
      }
    }
    var coverage = world.coverage
    for place in coverage.windows.indices {
      let window = coverage.windows[place]
      guard window.stage == nil, let floor = floors[window.queue] else { continue }
      // Contacts that came to nothing count as not served in time.
      let lost =
        week.lost.isEmpty
        ? 0 : window.intervals.reduce(0) { $0 + week.lost[window.queue.index][$1.index] }
      coverage.windows[place].promised = min(floor * (window.contacts + lost), window.contacts)
    }
    self.coverage = coverage
    shares = week.site.queues.indices.map { asked.contains(QueueID($0)) ? 1 : Musts.rest }
  }
}
