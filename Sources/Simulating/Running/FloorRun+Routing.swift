extension FloorRun {
  /// The person who takes a contact that comes in; -1 where it has to wait.
  func whoIsFree(for queue: Int) -> Int {
    let first = firstList[queue]
    for list in first..<first + floor.queues[queue].slots where heads[list] >= 0 {
      return heads[list]
    }
    guard floor.routing != .plan, !floor.queues[queue].isHeld else { return -1 }
    var best = -1
    for other in -1..<floor.queues.count where other != queue {
      if other >= 0, floor.queues[other].isHeld { continue }
      var person = heads[other < 0 ? firstList[floor.queues.count] : firstList[other]]
      while person >= 0 {
        if canServe(person, queue), best < 0 || isFreeLonger(person, best) { best = person }
        person = people[person].next
      }
    }
    return best
  }

  private func isFreeLonger(_ person: Int, _ other: Int) -> Bool {
    (people[person].freeSince, person) < (people[other].freeSince, other)
  }

  func canServe(_ person: Int, _ queue: Int) -> Bool {
    floor.people[person].proficiency[queue] > 0
      && now < floor.people[person].serveableUntil[queue]
  }

  /// Whether a person may take another contact of the queue that the rota says.
  private func isReady(_ person: Int) -> Bool {
    let state = people[person]
    guard state.isPresent, !state.isEnding, !state.isAway, state.awaySeconds == 0 else {
      return false
    }
    if state.inHand == 0 { return true }
    return state.queue == state.handling && state.inHand < floor.queues[state.queue].slots
  }

  /// Somebody ready takes what waits, as long as there is something.
  mutating func seek(_ person: Int) {
    while isReady(person), let (queue, contact) = nextContact(for: person) {
      lines[queue].first += 1
      take(contact, of: queue, by: person)
    }
  }

  /// The contact that somebody takes next: queue, then contact.
  private mutating func nextContact(for person: Int) -> (queue: Int, contact: Int)? {
    let own = people[person].queue
    if people[person].closing >= 0 {
      let queue = people[person].closing
      if people[person].inHand == 0 || people[person].handling == queue,
        hasClosed(queue), let contact = firstWaiting(queue)
      {
        return (queue, contact)
      }
      people[person].closing = -1
    }
    let isOwnFirst = floor.routing != .priority || own >= 0 && floor.queues[own].isHeld
    if own >= 0, isOwnFirst, let contact = firstWaiting(own) { return (own, contact) }
    guard people[person].inHand == 0 || !isOwnFirst else { return nil }
    // Without a queue one helps with what is left of queues that have closed.
    guard floor.routing != .plan || own < 0, own < 0 || !floor.queues[own].isHeld else {
      return nil
    }
    for rank in floor.ranks {
      var best: (queue: Int, contact: Int)?
      for queue in rank where mayHelp(person, queue) {
        guard let contact = firstWaiting(queue) else { continue }
        if let best, contacts[best.queue].times[best.contact] <= contacts[queue].times[contact] {
          continue
        }
        best = (queue, contact)
      }
      if let best { return best }
    }
    return nil
  }

  /// Whether somebody ready may take contacts of a queue.
  private func mayHelp(_ person: Int, _ queue: Int) -> Bool {
    let state = people[person]
    if queue == state.queue { return true }
    guard state.inHand == 0, floor.queues[queue].kind == .waiting, canServe(person, queue) else {
      return false
    }
    return hasClosed(queue) || floor.routing != .plan && !floor.queues[queue].isHeld
  }

  func hasClosed(_ queue: Int) -> Bool { !floor.queues[queue].isOpen[floor.interval(at: now)] }

  /// The first contact of a queue that still waits; those who have given up are counted and gone.
  private mutating func firstWaiting(_ queue: Int) -> Int? {
    while lines[queue].first < lines[queue].waiting.count {
      let contact = lines[queue].waiting[lines[queue].first]
      guard hasGivenUp(contact, of: queue) else { return contact }
      giveUp(contact, of: queue)
      lines[queue].first += 1
    }
    return nil
  }

  /// Ends the wait of everyone in line: the queue has long closed, or the horizon is over.
  mutating func clear(_ queue: Int) {
    while let contact = firstWaiting(queue) {
      leaveWaiting(contact, of: queue)
      lines[queue].first += 1
    }
  }

  /// Puts a person where those free are found, or takes them away.
  mutating func place(_ person: Int) {
    unlist(person)
    guard isReady(person) else { return }
    let state = people[person]
    let list =
      state.queue < 0 ? firstList[floor.queues.count] : firstList[state.queue] + state.inHand
    people[person].list = list
    people[person].previous = tails[list]
    if tails[list] >= 0 { people[tails[list]].next = person } else { heads[list] = person }
    tails[list] = person
  }

  mutating func unlist(_ person: Int) {
    let state = people[person]
    guard state.list >= 0 else { return }
    if state.previous >= 0 {
      people[state.previous].next = state.next
    } else {
      heads[state.list] = state.next
    }
    if state.next >= 0 {
      people[state.next].previous = state.previous
    } else {
      tails[state.list] = state.previous
    }
    people[person].list = -1
    people[person].next = -1
    people[person].previous = -1
  }
}
