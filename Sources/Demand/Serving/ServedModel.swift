public import Planning

/// The served curves of all queues and intervals of a site: what a rota is judged by.
///
/// On a back-office queue work may be done at any open time of its window, so every open interval
/// of a window with contacts has a curve, at the mean handle time of the window.
public struct ServedModel: Sendable {
  /// By queue, then interval; nil where the queue is closed, expects nothing, or has its
  /// requirement given.
  public let curves: [[ServedCurve?]]
  /// Every promise of every queue, in the order of queues and time.
  public let windows: [StandardWindow]

  /// The curves of a site.
  public init(site: Site) { self.init(site: site, keeping: nil, of: []) }

  /// The curves of a site that is another one but for some queues, which are kept.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - other: The curves of the other site, whose queues come first in this one.
  ///   - unchanged: The queues that expect and promise the same.
  public init(site: Site, keeping other: ServedModel?, of unchanged: Set<QueueID>) {
    let interval = site.horizon.interval
    var (curves, windows): ([[ServedCurve?]], [StandardWindow]) = ([], [])
    for (index, queue) in site.queues.enumerated() {
      if let other, unchanged.contains(QueueID(index)) {
        curves.append(other.curves[index])
        windows += other.windows.filter { $0.queue.index == index }
        continue
      }
      let promises = StandardWindow.windows(of: QueueID(index), site: site)
      var row: [ServedCurve?] = Array(repeating: nil, count: site.horizon.intervalCount)
      // Many intervals of a week expect the same, and their curve is made once.
      var known: [CalibratedCell: ServedCurve] = [:]
      for window in promises {
        for (slot, cell) in window.cells(site: site) {
          let key = CalibratedCell(QueueID(index), slot, cell, site: site)
          let curve =
            known[key]
            ?? ServedCurve(queue: queue, cell: cell, interval: interval, factor: key.factor)
          known[key] = curve
          row[slot.index] = curve
        }
      }
      curves.append(row)
      windows += promises
    }
    self.curves = curves
    self.windows = windows
  }

  /// The curve of a queue and interval, if there is something to serve.
  public subscript(queue: QueueID, interval: Interval) -> ServedCurve? {
    curves[queue.index][interval.index]
  }
}
