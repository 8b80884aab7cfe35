/// What became of the contacts of a queue in one stretch of one replication.
struct QueueCount {
  /// Contacts that came in; of work, those that fell due.
  var contacts = 0.0
  /// Answered within the target, or done in time.
  var inTime = 0.0
  /// Given up.
  var abandoned = 0.0
  /// Neither served nor given up when the queue closed or the horizon ended.
  var left = 0.0
  /// Seconds waited, by those who gave up or were left, too.
  var waitSeconds = 0.0

  static func += (left: inout QueueCount, right: QueueCount) {
    left.contacts += right.contacts
    left.inTime += right.inTime
    left.abandoned += right.abandoned
    left.left += right.left
    left.waitSeconds += right.waitSeconds
  }
}

/// What people did in one replication, by the queue that the rota put them on or by person.
struct WorkCount {
  /// Seconds with something in hand, a part of them where more could be held.
  var busySeconds = 0.0
  /// Seconds ready to serve, spells of shrinkage left out.
  var readySeconds = 0.0
}

/// How late something that waits for the contact in hand began.
struct LateCount {
  var count = 0.0
  var seconds = 0.0

  mutating func add(_ late: Double) {
    count += 1
    seconds += late
  }
}

/// All that one replication counts.
struct ReplicationCount {
  /// By queue, then interval.
  var queues: [[QueueCount]]
  /// By queue.
  var work: [WorkCount]
  /// By person.
  var people: [WorkCount]
  var breaks = LateCount()
  var activities = LateCount()
  var shiftEnds = LateCount()

  init(_ floor: Floor) {
    queues = Array(
      repeating: Array(repeating: QueueCount(), count: floor.intervalCount),
      count: floor.queues.count
    )
    work = Array(repeating: WorkCount(), count: floor.queues.count)
    people = Array(repeating: WorkCount(), count: floor.people.count)
  }

  mutating func clear() {
    for queue in queues.indices {
      for index in queues[queue].indices { queues[queue][index] = QueueCount() }
      work[queue] = WorkCount()
    }
    for person in people.indices { people[person] = WorkCount() }
    (breaks, activities, shiftEnds) = (LateCount(), LateCount(), LateCount())
  }
}
