/// One walk through the horizon after the other, on one thread; what is allocated for the first
/// serves them all.
struct FloorRun {
  let floor: Floor
  var count: ReplicationCount
  var contacts: [Contacts]
  var events = EventHeap()
  var people: [PersonState]
  var spells: [RandomStream] = []
  var lines: [WaitingLine]
  /// First and last of those who are free: a list for each queue and number of contacts in hand,
  /// and one for those without a queue.
  var heads: [Int]
  var tails: [Int]
  /// The first list of each queue.
  let firstList: [Int]
  /// By queue, when nobody is served any more after it has closed.
  private let lastCalls: [[Double]]
  let hasSpells: Bool
  let hasLateBreaks: Bool
  var now = 0.0

  init(_ floor: Floor) {
    self.floor = floor
    count = ReplicationCount(floor)
    contacts = floor.queues.map { _ in Contacts() }
    people = floor.people.map { _ in PersonState() }
    lines = floor.queues.map { _ in WaitingLine() }
    var lists: [Int] = []
    var next = 0
    for queue in floor.queues {
      lists.append(next)
      next += queue.slots
    }
    firstList = lists + [next]
    heads = Array(repeating: -1, count: next + 1)
    tails = heads
    lastCalls = floor.queues.map { $0.lastCalls(intervalSeconds: floor.intervalSeconds) }
    hasSpells = !floor.without.contains(.spells) && floor.spellSeconds > 0
    hasLateBreaks = !floor.without.contains(.lateBreaks)
  }

  /// Runs a replication with contacts and spells drawn for it.
  mutating func run(seed: UInt64, replication: Int) {
    for (index, queue) in floor.queues.enumerated() {
      contacts[index].draw(queue, of: floor, seed: seed, replication: replication)
    }
    spells = floor.people.map {
      RandomStream(seed: seed, replication: replication, purpose: .spells, name: $0.id)
    }
    run()
  }

  /// Runs through the horizon with the contacts as they are.
  mutating func run() {
    start()
    while let event = events.popFirst() {
      now = event.time
      let who = Int(event.who)
      switch event.kind {
      case .arrival: arrive(at: who)
      case .done: if people[who].contactStamp == Int(event.detail) { finish(who) }
      case .pieceBegins: begin(who)
      case .pieceEnds: endPiece(of: who)
      case .spellBegins: beginSpell(who)
      case .spellEnds: if people[who].stamp == Int(event.detail) { endSpell(who) }
      case .clears: clear(who)
      }
    }
    now = Double(floor.intervalCount) * floor.intervalSeconds
    for queue in floor.queues.indices { clear(queue) }
  }

  private mutating func start() {
    now = 0
    count.clear()
    events.removeAll()
    for list in heads.indices { (heads[list], tails[list]) = (-1, -1) }
    for queue in lines.indices {
      lines[queue].clear()
      if !contacts[queue].times.isEmpty { addArrival(queue) }
      for time in lastCalls[queue] { events.add(.clears, at: time, queue) }
    }
    for person in people.indices {
      people[person] = PersonState()
      guard let first = floor.people[person].pieces.first else { continue }
      if case .serves = first.kind {
        events.add(.pieceBegins, at: first.start, person)
      } else {
        goOn(person, after: first.start, from: 0)
      }
    }
  }

  private mutating func addArrival(_ queue: Int) {
    events.add(.arrival, at: contacts[queue].times[lines[queue].next], queue)
  }

  /// A contact comes in: somebody free takes it, or it waits.
  private mutating func arrive(at queue: Int) {
    let contact = lines[queue].next
    lines[queue].next += 1
    if lines[queue].next < contacts[queue].times.count { addArrival(queue) }
    let person = whoIsFree(for: queue)
    if person >= 0 {
      take(contact, of: queue, by: person)
      place(person)
    } else {
      lines[queue].waiting.append(contact)
    }
  }

  /// Somebody is done with a contact.
  private mutating func finish(_ person: Int) {
    account(person)
    people[person].inHand -= 1
    if people[person].inHand == 0 {
      people[person].handling = -1
      people[person].freeSince = now
    }
    settle(person)
  }

  /// What a person does who has just become free, or may have.
  mutating func settle(_ person: Int) {
    if people[person].inHand == 0, people[person].isPresent, !people[person].isAway {
      if people[person].isEnding { return leave(person) }
      if people[person].awaySeconds > 0 { return goAway(person) }
    }
    seek(person)
    place(person)
  }

  /// Somebody takes a contact; the person is in no list after it.
  mutating func take(_ contact: Int, of queue: Int, by person: Int) {
    account(person)
    unlist(person)
    people[person].inHand += 1
    people[person].handling = queue
    let seconds =
      contacts[queue].handleSeconds[contact] * pace(person)
      / floor.people[person].proficiency[queue]
    events.add(.done, at: now + seconds, person, people[person].contactStamp)
    answer(contact, of: queue, doneAt: now + seconds)
  }

  /// How much longer everything takes, where shrinkage is not taken in spells.
  private func pace(_ person: Int) -> Double {
    guard !hasSpells, people[person].queue >= 0 else { return 1 }
    return 1 / (1 - floor.queues[people[person].queue].shrinkage)
  }
}

/// The contacts of a queue that wait, in order of coming; who has given up is found out when
/// somebody would take them.
struct WaitingLine {
  /// The next contact to come.
  var next = 0
  var waiting: [Int] = []
  /// Place of the first who may still wait.
  var first = 0

  mutating func clear() {
    (next, first) = (0, 0)
    waiting.removeAll(keepingCapacity: true)
  }
}
