/// Everything that is kept of many replications; its size does not depend on their number.
struct SimulationSums {
  /// By queue, then stretch: the whole horizon, its weeks, its days, its intervals.
  var queues: [[ServiceSums]]
  var occupancy: [ServiceSums]
  var people: [ServiceSums]
  var breaks = RatioSums()
  var breakCounts = (n: 0.0, nn: 0.0)
  var shiftEnds = RatioSums()
  var shiftEndCounts = (n: 0.0, nn: 0.0)
  var replications = 0.0
  private let stretches: Stretches

  init(_ stretches: Stretches, queues: Int, people: Int) {
    self.stretches = stretches
    self.queues = Array(
      repeating: Array(repeating: ServiceSums(), count: stretches.count),
      count: queues
    )
    occupancy = Array(repeating: ServiceSums(), count: queues)
    self.people = Array(repeating: ServiceSums(), count: people)
  }

  mutating func add(_ count: ReplicationCount) {
    replications += 1
    for queue in queues.indices {
      var all = QueueCount()
      var weeks = Array(repeating: QueueCount(), count: stretches.weekCount)
      for day in stretches.days.indices {
        var sum = QueueCount()
        for index in stretches.days[day] {
          let cell = count.queues[queue][index]
          guard cell.contacts > 0 else { continue }
          sum += cell
          queues[queue][stretches.interval(index)].add(cell)
        }
        queues[queue][stretches.day(day)].add(sum)
        weeks[day / 7] += sum
        all += sum
      }
      for week in weeks.indices { queues[queue][stretches.week(week)].add(weeks[week]) }
      queues[queue][0].add(all)
      occupancy[queue].add(QueueCount(count.work[queue]))
    }
    for person in people.indices { people[person].add(QueueCount(count.people[person])) }
    breaks.add(count.breaks.seconds, of: count.breaks.count)
    breakCounts.n += count.breaks.count
    breakCounts.nn += count.breaks.count * count.breaks.count
    shiftEnds.add(count.shiftEnds.seconds, of: count.shiftEnds.count)
    shiftEndCounts.n += count.shiftEnds.count
    shiftEndCounts.nn += count.shiftEnds.count * count.shiftEnds.count
  }

  static func += (left: inout SimulationSums, right: SimulationSums) {
    for queue in left.queues.indices {
      for place in left.queues[queue].indices {
        left.queues[queue][place] += right.queues[queue][place]
      }
      left.occupancy[queue] += right.occupancy[queue]
    }
    for person in left.people.indices { left.people[person] += right.people[person] }
    left.breaks += right.breaks
    left.breakCounts.n += right.breakCounts.n
    left.breakCounts.nn += right.breakCounts.nn
    left.shiftEnds += right.shiftEnds
    left.shiftEndCounts.n += right.shiftEndCounts.n
    left.shiftEndCounts.nn += right.shiftEndCounts.nn
    left.replications += right.replications
  }
}

extension QueueCount {
  /// Busy seconds of those ready, so that occupancy is a ratio as a standard is.
  fileprivate init(_ work: WorkCount) {
    self.init(contacts: work.readySeconds, inTime: work.busySeconds)
  }
}

/// The stretches of a horizon that are counted, in one row: all of it, weeks, days, intervals.
struct Stretches {
  /// The intervals of each day.
  let days: [Range<Int>]
  let weekCount: Int

  init(days: [Range<Int>]) {
    self.days = days
    weekCount = (days.count + 6) / 7
  }

  var count: Int { 1 + weekCount + days.count + (days.last?.upperBound ?? 0) }
  func week(_ week: Int) -> Int { 1 + week }
  func day(_ day: Int) -> Int { 1 + weekCount + day }
  func interval(_ index: Int) -> Int { 1 + weekCount + days.count + index }
}
