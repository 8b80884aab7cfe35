/// What happens next: a binary heap that allocates nothing once it has grown.
///
/// Events of the same time come in the order of their kinds, then in that in which they were added.
struct EventHeap {
  /// What can happen; what people do at a time comes before what contacts do.
  enum Kind: UInt64 {
    case done, pieceEnds, spellEnds, spellBegins, pieceBegins, clears, arrival
  }

  struct Event {
    var time: Double
    /// Kind, then order of adding.
    var order: UInt64
    /// The person, or the queue.
    var who: Int32
    /// The stamp of what the event belongs to.
    var detail: Int32

    var kind: Kind { Kind(rawValue: order >> 48) ?? .arrival }

    func isBefore(_ other: Event) -> Bool {
      time < other.time || (time == other.time && order < other.order)
    }
  }

  private var events: [Event] = []
  private var added: UInt64 = 0

  mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    added = 0
  }

  mutating func add(_ kind: Kind, at time: Double, _ who: Int, _ detail: Int = 0) {
    let event = Event(
      time: time,
      order: kind.rawValue << 48 | added,
      who: Int32(truncatingIfNeeded: who),
      detail: Int32(truncatingIfNeeded: detail)
    )
    added += 1
    events.append(event)
    var place = events.count - 1
    while place > 0 {
      let parent = (place - 1) / 2
      guard event.isBefore(events[parent]) else { break }
      events[place] = events[parent]
      place = parent
    }
    events[place] = event
  }

  mutating func popFirst() -> Event? {
    guard let first = events.first, let last = events.popLast() else { return nil }
    guard !events.isEmpty else { return first }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < events.count else { break }
      if child + 1 < events.count, events[child + 1].isBefore(events[child]) { child += 1 }
      guard events[child].isBefore(last) else { break }
      events[place] = events[child]
      place = child
    }
    events[place] = last
    return first
  }
}
