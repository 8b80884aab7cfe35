import Demand
import Planning

/// Which curve says how many contacts a number of people serve within the standard.
enum ServedBy {
  /// The waiting-line formulas themselves: what people are shown.
  case trueCurve
  /// The concave curve that the optimiser's objective is defined on.
  case coverageCurve
}

extension RotaCheck {
  /// Contacts of a queue and interval served within the standard by a number of people.
  func servedContacts(
    queue: QueueID,
    interval: Interval,
    people: Double,
    by source: ServedBy
  ) -> Double {
    switch source {
    case .coverageCurve: coverage[queue, interval]?.served(by: people) ?? 0
    case .trueCurve: trueCurves[queue, interval]?.served(by: people) ?? 0
    }
  }

  /// Contacts served within the standard and promises missed, over all windows of each queue.
  ///
  ///     missed(q) = Σ max(0, promised(w) − Σ served(q, t) over t in w) over the windows w of q
  ///
  /// Queues with due times are counted by their days, see ``RotaFigures/DueDay``.
  func promisesKept(load: [[Double]], by source: ServedBy) -> [PromisesKept] {
    var kept = Array(repeating: PromisesKept(), count: site.queues.count)
    for window in coverage.windows where window.stage == nil {
      let queue = window.queue
      let served = window.intervals.reduce(0.0) { sum, interval in
        let people = load[queue.index][interval.index]
        return sum
          + servedContacts(queue: queue, interval: interval, people: people, by: source)
      }
      kept[queue.index].promised += window.promised
      // Back-office work runs out: whoever is left over serves nobody.
      kept[queue.index].served += min(served, window.contacts)
      kept[queue.index].missed += max(0, window.promised - served)
    }
    for chain in coverage.windows.chains {
      guard let count = DueCount(chain, self, load: load, by: source) else { continue }
      let queue = chain[chain.startIndex].queue.index
      kept[queue].promised += count.promised
      kept[queue].served += count.inTime
      kept[queue].missed += count.days.reduce(0) { $0 + $1.missed }
      kept[queue].due = count
    }
    return kept
  }
}

/// What became of a queue's promises.
struct PromisesKept {
  var promised = 0.0
  var served = 0.0
  var missed = 0.0
  /// Day by day, where work has due times.
  var due: DueCount?
}
