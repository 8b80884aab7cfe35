import Planning

/// When the work of a queue with due times comes in and when it is due, in whole intervals.
struct DueWork {
  /// So much that can be done from the open interval `from` on and must be by the end of the open
  /// interval `by`; either is the number of intervals where it lies beyond the horizon.
  struct Batch {
    var contacts: Double
    var from: Int
    var by: Int
  }

  /// In order of coming in.
  private(set) var batches: [Batch] = []
  /// Mean handle time of all of it.
  let handleSeconds: Double
  private let horizon: Horizon
  private let open: [Bool]
  /// First open interval at or after each; the number of intervals where there is none.
  private let next: [Int]
  /// Last open interval at or before each; -1 where there is none.
  private let previous: [Int]
  /// Open intervals in order, and how many of them come before each interval.
  private let openOnes: [Int]
  private let openBefore: [Int]
  /// Last open interval of each day that is open at all, in order.
  private let closings: [Int]

  init(_ queue: QueueID, due: DueTime, site: Site) {
    horizon = site.horizon
    let open = site[queue].opening.openIntervals(in: site.horizon)
    self.open = open
    let count = open.count
    var (next, previous) = (Array(repeating: count, count: count + 1), [Int]())
    for index in open.indices.reversed() { next[index] = open[index] ? index : next[index + 1] }
    var (before, ones) = ([0], [Int]())
    for index in open.indices {
      previous.append(open[index] ? index : previous.last ?? -1)
      if open[index] { ones.append(index) }
      before.append(ones.count)
    }
    (self.next, self.previous, openOnes, openBefore) = (next, previous, ones, before)
    closings = (0..<site.horizon.dayCount).compactMap { day in
      site.horizon.intervals(ofDay: day).last { open[$0] }
    }
    let cells = site.forecast.cells[queue.index]
    let contacts = cells.reduce(0) { $0 + max(0, $1.contacts) }
    let work = cells.reduce(0) { $0 + max(0, $1.contacts) * $1.handleSeconds }
    handleSeconds = contacts > 0 ? work / contacts : 0
    for carried in site[queue].backlog where carried.contacts > 0 {
      add(carried.contacts, at: 0, comesIn: 0, due: carried.due)
    }
    for (index, cell) in cells.enumerated() where cell.contacts > 0 {
      // Within its interval it has come in at the end for sure.
      add(cell.contacts, at: index, comesIn: index + 1, due: due)
    }
  }

  /// - Parameters:
  ///   - index: Interval from which it can be done.
  ///   - end: Interval at whose start all of it is there.
  private mutating func add(_ contacts: Double, at index: Int, comesIn end: Int, due: DueTime) {
    let from = next[index]
    guard from < open.count else {
      batches.append(Batch(contacts: contacts, from: open.count, by: open.count))
      return
    }
    batches.append(Batch(contacts: contacts, from: from, by: max(from, last(end, from, due))))
  }

  /// The last open interval that is over by the due time; the number of intervals where that lies
  /// beyond the horizon.
  private func last(_ end: Int, _ from: Int, _ due: DueTime) -> Int {
    switch due {
    case .openDays(let days):
      guard let today = closings.firstIndex(where: { $0 >= from }) else { return open.count }
      return today + days < closings.count ? closings[today + days] : open.count
    case .elapsed(let time):
      let until = end + time.count / horizon.interval.count
      return until > open.count ? open.count : until > 0 ? previous[until - 1] : -1
    case .openTime(let time):
      let place = openBefore[min(end, open.count)] + time.count / horizon.interval.count - 1
      return place < openOnes.count ? (place < 0 ? -1 : openOnes[place]) : open.count
    }
  }
}
