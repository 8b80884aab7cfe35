/// The first rota: people are added one by one by best reply, then each replies again until nobody
/// moves.
struct FirstRota {
  let problem: RotaProblem
  let seed: UInt64

  /// Gives a line to those who have none, then lets all reply; stops early, but never before everyone has a line, when told to.
  func build(_ state: RotaState, _ worth: inout Worth, shouldStop: () -> Bool) {
    var random = RandomSource(seed: seed)
    let reply = BestReply(problem: problem)
    worth.apply(to: state.board)
    // What people had before is the best start there is; where nobody knows, it counts nothing.
    fill(state, reply, worth, &random)
    let meetings = MeetingSearch(problem: problem)
    for _ in 0..<6 {
      worth.follow(state, step: 1)
      worth.apply(to: state.board)
      meetings.improve(state, reply, worth, &random, shouldStop: shouldStop)
      if !everyoneReplies(state, reply, worth, &random, shouldStop) { break }
    }
    state.recount()
  }

  /// Gives a line to those who have none.
  func fill(
    _ state: RotaState,
    _ reply: BestReply,
    _ worth: Worth,
    _ random: inout RandomSource
  ) {
    let keeping = worth.keepingShifts()
    for person in problem.people.indices.shuffled(using: &random)
    where state.lines[person] == nil {
      state.set(person, to: reply.line(for: person, in: state, worth: keeping, &random))
    }
  }

  /// One round of replies.
  ///
  /// Returns whether the objective improved enough to go on.
  private func everyoneReplies(
    _ state: RotaState,
    _ reply: BestReply,
    _ worth: Worth,
    _ random: inout RandomSource,
    _ shouldStop: () -> Bool
  ) -> Bool {
    let before = state.objective
    for person in problem.people.indices.shuffled(using: &random) {
      if shouldStop() { return false }
      let current = state.objective
      state.begin()
      state.set(person, to: nil)
      if !problem.tables.chains.isEmpty {
        worth.looking(at: state, beside: 0.5).apply(to: state.board)
      }
      state.set(person, to: reply.line(for: person, in: state, worth: worth, &random))
      if state.objective < current - 1e-9 { state.commit() } else { state.rollBack() }
    }
    worth.apply(to: state.board)
    return state.objective < before - 1e-4 * abs(before)
  }
}
