extension FloorRun {
  /// Accounts for a person's time up to now.
  mutating func account(_ person: Int) {
    let state = people[person]
    let seconds = now - state.counted
    people[person].counted = now
    guard state.isPresent, !state.isAway, seconds > 0 else { return }
    let slots = state.handling >= 0 ? floor.queues[state.handling].slots : 1
    let busy = seconds * Double(state.inHand) / Double(slots)
    count.people[person].busySeconds += busy
    count.people[person].readySeconds += seconds
    guard state.queue >= 0 else { return }
    count.work[state.queue].busySeconds += busy
    count.work[state.queue].readySeconds += seconds
  }

  func hasGivenUp(_ contact: Int, of queue: Int) -> Bool {
    contacts[queue].times[contact] + contacts[queue].patienceSeconds[contact] <= now
  }

  /// A contact is taken.
  mutating func answer(_ contact: Int, of queue: Int, doneAt done: Double) {
    let wait = now - contacts[queue].times[contact]
    note(contact, of: queue) { count, queue, due in
      let isInTime = due.map { done <= $0 + 1e-6 } ?? (wait <= queue.withinSeconds + 1e-9)
      if isInTime { count.inTime += 1 }
      count.waitSeconds += wait
    }
  }

  mutating func giveUp(_ contact: Int, of queue: Int) {
    let wait = contacts[queue].patienceSeconds[contact]
    note(contact, of: queue) { count, _, _ in
      count.abandoned += 1
      count.waitSeconds += wait
    }
  }

  mutating func leaveWaiting(_ contact: Int, of queue: Int) {
    let wait = max(0, now - contacts[queue].times[contact])
    note(contact, of: queue) { count, _, _ in
      count.left += 1
      count.waitSeconds += wait
    }
  }

  /// Counts a contact to the interval in which it came, or work to that in which it is due.
  private mutating func note(
    _ contact: Int,
    of queue: Int,
    _ add: (inout QueueCount, FloorQueue, Double?) -> Void
  ) {
    guard floor.queues[queue].kind == .work else {
      let interval = floor.interval(at: contacts[queue].times[contact])
      count.queues[queue][interval].contacts += 1
      return add(&count.queues[queue][interval], floor.queues[queue], nil)
    }
    let due = contacts[queue].due[contact]
    guard due.interval >= 0 else { return }
    count.queues[queue][due.interval].contacts += 1
    add(&count.queues[queue][due.interval], floor.queues[queue], due.seconds)
  }
}
