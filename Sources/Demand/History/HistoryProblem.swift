public import Planning

/// Why a history can't be turned into a forecast.
public enum HistoryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// There are no records.
  case empty
  /// Its cells are longer than the site's intervals, and can't be divided without inventing.
  case coarserCells(cell: Minutes, interval: Minutes)
  /// Its cells are shorter than the site's intervals, but these are no multiple of them.
  case unevenCells(cell: Minutes, interval: Minutes)
  /// A count or handle time that can't be: negative or not a number.
  case badValue(Double, queue: QueueID, date: LocalDate, time: TimeOfDay)
  /// A queue that the site does not have.
  case unknownQueue(QueueID)

  /// A sentence for people.
  public var description: String {
    switch self {
    case .empty:
      "the history has no records. Maybe the columns are mapped wrongly"
    case .coarserCells(let cell, let interval):
      "the history has cells of \(cell.count) minutes, the site intervals of \(interval.count)."
        + " Maybe plan in intervals of \(cell.count) minutes, or export the history finer"
    case .unevenCells(let cell, let interval):
      "the history's cells of \(cell.count) minutes do not add up to intervals of"
        + " \(interval.count). Maybe plan in intervals that are a multiple of \(cell.count) minutes"
    case .badValue(let value, _, let date, let time):
      "\(date) \(time) has the value \(value). Maybe a wrong column is read as contacts or seconds"
    case .unknownQueue(let queue):
      "queue number \(queue.index + 1) is not one of the site's. Maybe it is missing in site.yaml"
    }
  }
}
