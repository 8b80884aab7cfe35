import Planning

/// Finds times for the meetings at which everyone who must attend them can, one meeting after the
/// other, going back where one leaves the next no time.
struct FirstMeetings {
  private let sessions: Sessions
  private let people: [PersonPlan]
  private let pricer: LinePricer
  private let costing: LinePricer.Costing
  /// By meeting: its session, and who must attend it.
  private let meetings: [(session: Sessions.Session, people: [Int])]
  /// No more times than these are tried.
  private let mostTries = 10_000

  init(_ sessions: Sessions, _ people: [PersonPlan], _ catalogue: ShiftCatalogue, _ count: Int) {
    (self.sessions, self.people) = (sessions, people)
    meetings = sessions.all.indices.filter { sessions.all[$0].meeting != nil }.map { place in
      let session = sessions.all[place]
      let bound = people.indices.filter { person in
        people[person].sessions.contains { $0.place == place && $0.points == nil }
      }
      return (session, bound)
    }
    // Without meetings there is nothing to price.
    pricer = LinePricer(catalogue: catalogue, people: meetings.isEmpty ? [] : people)
    costing = LinePricer.Costing(
      values: Slab(repeating: 0, count: catalogue.candidates.count),
      intervals: IntervalValues(count: meetings.isEmpty ? 0 : count),
      payFactor: 0,
      wishFactor: 0
    )
  }

  /// A start for each meeting.
  ///
  /// - Throws: ``ImpossiblePeople`` naming who must attend a meeting that no time suits.
  func slots() throws(ImpossiblePeople) -> [Int] {
    var (slots, next) = ([Int](), [0])
    var (tries, furthest) = (0, 0)
    while slots.count < meetings.count {
      let place = slots.count
      furthest = max(furthest, place)
      let times = meetings[place].session.slots
      guard tries < mostTries else { throw impossible(furthest) }
      guard
        let found = (next[place]..<times.count).first(where: { at in
          tries += 1
          return suits(slots + [times[at]])
        })
      else {
        guard let before = slots.popLast() else { throw impossible(furthest) }
        next.removeLast()
        next[place - 1] = (meetings[place - 1].session.slots.firstIndex(of: before) ?? 0) + 1
        continue
      }
      slots.append(times[found])
      next.append(0)
    }
    return slots
  }

  /// Whether everyone who must attend the last of these meetings still has a line.
  private func suits(_ slots: [Int]) -> Bool {
    guard let last = slots.indices.last else { return true }
    var costing = costing
    // Those to come are free: each attendee has their choice of them.
    costing.meetingSlots = slots + Array(repeating: -1, count: meetings.count - slots.count)
    return meetings[last].people.allSatisfy { person in
      var random = RandomSource(seed: 0)
      return pricer.bestLine(people[person], costing, &random) != nil
    }
  }

  /// Those who can't attend a meeting at the time that suits the most; where some time suits
  /// everyone while the other meetings are left aside, all of them.
  private func impossible(_ meeting: Int) -> ImpossiblePeople {
    let (session, people) = meetings[meeting]
    let missing = session.slots.map { slot in people.filter { !canAttend($0, meeting, slot) } }
    let fewest = missing.min { $0.count < $1.count } ?? []
    return ImpossiblePeople(
      entries: (fewest.isEmpty ? people : fewest).map {
        ImpossiblePeople.Entry(
          person: PersonID($0),
          reason: "no time for '\(session.activity.name)' suits everyone who attends it together",
          meeting: session.activity.name
        )
      }
    )
  }

  private func canAttend(_ person: Int, _ meeting: Int, _ slot: Int) -> Bool {
    var costing = costing
    costing.meetingSlots = Array(repeating: -1, count: meetings.count)
    costing.meetingSlots[meeting] = slot
    var random = RandomSource(seed: 0)
    return pricer.bestLine(people[person], costing, &random) != nil
  }
}
