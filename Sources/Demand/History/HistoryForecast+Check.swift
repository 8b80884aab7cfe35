import Planning

extension HistoryForecast {
  /// Refuses a history that can't be cut into the horizon's intervals or holds impossible values.
  static func check(
    _ records: [HistoryRecord],
    interval: Minutes,
    queueCount: Int,
    cellLength: Minutes?
  ) throws(HistoryProblem) {
    guard !records.isEmpty else { throw .empty }
    for record in records {
      guard (0..<queueCount).contains(record.queue.index) else {
        throw .unknownQueue(record.queue)
      }
      for value in [record.contacts, record.handleSeconds ?? 0]
      where !(value >= 0 && value.isFinite) {
        throw .badValue(value, queue: record.queue, date: record.date, time: record.time)
      }
    }
    let cell = cellLength ?? lengthOfCells(records) ?? interval
    guard cell <= interval else { throw .coarserCells(cell: cell, interval: interval) }
    guard interval.count % max(1, cell.count) == 0 else {
      throw .unevenCells(cell: cell, interval: interval)
    }
  }

  /// The longest cell that all times of the history are multiples of; a single time tells nothing.
  private static func lengthOfCells(_ records: [HistoryRecord]) -> Minutes? {
    let times = Set(records.map(\.time.minute))
    guard times.count > 1 else { return nil }
    return Minutes(
      times.reduce(1440) { common, minute in
        var (left, right) = (common, minute)
        while right != 0 { (left, right) = (right, left % right) }
        return left
      }
    )
  }
}
