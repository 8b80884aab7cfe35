public import Planning

/// By when the work of a queue with due times must be done, as the promises count it: the ends of
/// the hours in which it falls due.
public struct DueMoments: Sendable {
  /// By the interval in which work comes in; nil where it is not due within the horizon.
  public let byArrival: [Moment?]
  /// For each entry of the queue's backlog.
  public let backlog: [Moment?]
  /// Mean handle time of all of the work.
  public let handleSeconds: Double

  /// The due times of a queue.
  ///
  /// - Complexity: O(*intervals*).
  public init(of queue: QueueID, due: DueTime, site: Site) {
    let work = DueWork(queue, due: due, site: site)
    handleSeconds = work.handleSeconds
    let end = DueMoments.hourEnds(queue, site: site)
    // Batches are those of the backlog with something in them, then those of busy intervals.
    var moments = work.batches.map { end[$0.by] }[...]
    backlog = site[queue].backlog.map { $0.contacts > 0 ? moments.popFirst() ?? nil : nil }
    byArrival = site.forecast.cells[queue.index].map {
      $0.contacts > 0 ? moments.popFirst() ?? nil : nil
    }
  }

  /// By open interval, the end of the last open interval of its hour.
  private static func hourEnds(_ queue: QueueID, site: Site) -> [Int: Moment] {
    let open = site[queue].opening.openIntervals(in: site.horizon)
    let perHour = 60 / site.horizon.interval.count
    var ends: [Int: Moment] = [:]
    for day in 0..<site.horizon.dayCount {
      let today = site.horizon.intervals(ofDay: day).filter { open[$0] }
      for index in today {
        let last = today.last { $0 / perHour == index / perHour } ?? index
        ends[index] = site.horizon.start(of: Interval(last + 1))
      }
    }
    return ends
  }
}
