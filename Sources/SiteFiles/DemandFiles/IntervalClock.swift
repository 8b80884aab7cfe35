import Planning

/// Which intervals of a horizon start when the wall clock shows a time; all of them are looked up
/// once, because a demand file asks thousands of times.
struct IntervalClock {
  private let firstDay: LocalDate
  private let table: [Int: [Int]]

  init(_ horizon: Horizon) {
    firstDay = horizon.firstDay
    var table: [Int: [Int]] = [:]
    for index in 0..<horizon.intervalCount {
      let shown = horizon.wallClock(at: horizon.start(of: Interval(index)))
      let key = Self.key(shown.date.days(since: horizon.firstDay), shown.time)
      table[key, default: []].append(index)
    }
    self.table = table
  }

  /// The intervals that start then, first pass first: none, one, or two where autumn repeats.
  func intervals(on date: LocalDate, at time: TimeOfDay) -> [Int] {
    table[Self.key(date.days(since: firstDay), time)] ?? []
  }

  private static func key(_ day: Int, _ time: TimeOfDay) -> Int { day * 1441 + time.minute }
}
