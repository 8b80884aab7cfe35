/// Tries other times for the meetings: takes the attendees out, puts them back by best reply with
/// the meeting at another time, and keeps that where the objective gains by it.
struct MeetingSearch {
  let problem: RotaProblem
  /// By meeting: its session, and everyone who is asked for.
  private let meetings: [(session: Sessions.Session, people: [Int])]
  /// Of the times of a meeting so many are tried, those with the least worth of presence first.
  private let mostTries = 8

  init(problem: RotaProblem) {
    self.problem = problem
    let places = problem.sessions.all.indices.filter { problem.sessions.all[$0].meeting != nil }
    meetings = places.map { place in
      let people = problem.people.indices.filter { person in
        problem.people[person].sessions.contains { $0.place == place }
      }
      return (problem.sessions.all[place], people)
    }
  }

  var isEmpty: Bool { meetings.isEmpty }

  /// Brings each meeting in turn to the best of its most promising times.
  func improve(
    _ state: RotaState,
    _ reply: BestReply,
    _ worth: Worth,
    _ random: inout RandomSource,
    shouldStop: () -> Bool
  ) {
    for meeting in meetings.indices {
      for slot in promising(meeting, state) where slot != state.meetingSlots[meeting] {
        if shouldStop() { return }
        let before = state.objective
        state.begin()
        let isDone = move(meeting, to: slot, state, reply, worth, noise: 0, &random)
        if isDone, state.objective < before - 1e-9 { state.commit() } else { state.rollBack() }
      }
    }
  }

  /// Moves one of the meetings to one of its times, both by chance.
  ///
  /// Returns whether all who must attend can.
  func moveOne(
    _ state: RotaState,
    _ reply: BestReply,
    _ worth: Worth,
    noise: Double,
    _ random: inout RandomSource
  ) -> Bool {
    let meeting = random.below(meetings.count)
    let slots = meetings[meeting].session.slots
    let slot = slots[random.below(slots.count)]
    return move(meeting, to: slot, state, reply, worth, noise: noise, &random)
  }

  private func move(
    _ meeting: Int,
    to slot: Int,
    _ state: RotaState,
    _ reply: BestReply,
    _ worth: Worth,
    noise: Double,
    _ random: inout RandomSource
  ) -> Bool {
    let people = meetings[meeting].people
    for person in people { state.set(person, to: nil) }
    state.setMeeting(meeting, to: slot)
    for person in people.shuffled(using: &random) {
      let line = reply.lineIfAny(for: person, in: state, worth: worth, noise: noise, &random)
      guard let line else { return false }
      state.set(person, to: line)
    }
    return true
  }

  /// The times at which the presence of those who are then on shift is worth least, those first at
  /// which few are missing.
  private func promising(_ meeting: Int, _ state: RotaState) -> [Int] {
    let (session, people) = meetings[meeting]
    var gains: [Int: IntervalValues] = [:]
    for profile in Set(people.map { problem.people[$0].profile }).sorted() {
      let values = IntervalValues(problem: problem)
      state.board.gains(of: profile, into: values.value)
      values.sum()
      gains[profile] = values
    }
    let rated = session.slots.map { slot -> (slot: Int, absent: Int, worth: Double) in
      let range = slot..<slot + session.length
      var (absent, worth) = (0, 0.0)
      for person in people {
        guard let line = state.lines[person], isOnShift(line, range) else {
          absent += 1
          continue
        }
        guard let values = gains[problem.people[person].profile] else { continue }
        worth += values.prefix[range.upperBound] - values.prefix[range.lowerBound]
      }
      return (slot, absent, worth)
    }
    let sorted = rated.sorted { ($0.absent, $0.worth, $0.slot) < ($1.absent, $1.worth, $1.slot) }
    return sorted.prefix(mostTries).map(\.slot)
  }

  private func isOnShift(_ line: PersonLine, _ range: Range<Int>) -> Bool {
    line.candidates.contains { index in
      guard index >= 0 else { return false }
      let candidate = problem.catalogue.candidates[Int(index)]
      return candidate.start <= range.lowerBound && range.upperBound <= candidate.end
    }
  }
}
