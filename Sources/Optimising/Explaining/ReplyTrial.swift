import Rostering

/// Takes people out of a plan, puts replies in their place, and keeps the best by the true
/// objective.
struct ReplyTrial {
  /// Lines for those taken out, and under which worth they were found.
  struct Replies {
    var lines: [(person: Int, line: PersonLine)]
    var worth: Worth
    var objective: Double
  }

  let planned: PlannedState
  let reply: ConstrainedReply

  /// The best replies, or nil where there are none under any worth.
  func best(
    without people: [Int],
    _ replies: (RotaState, Worth) -> [(Int, PersonLine)]?
  ) -> Replies? {
    let state = planned.state
    var best: Replies?
    for worth in worths(without: people) {
      planned.reset()
      state.begin()
      for person in people { state.set(person, to: nil) }
      if let lines = replies(state, worth) {
        for (person, line) in lines { state.set(person, to: line) }
        let objective = state.objective
        if best.map({ objective < $0.objective - 1e-9 }) ?? true {
          best = Replies(lines: lines, worth: worth, objective: objective)
        }
      }
      state.rollBack()
    }
    return best
  }

  /// The rota with the replies, and what it costs more than the plan.
  ///
  /// Those who stay may change queues for it, where that gains anything.
  func counted(_ replies: Replies) -> (rota: Rota, cost: GoalCost) {
    put(replies)
    return planned.counted()
  }

  /// Leaves the replies in the state.
  func put(_ replies: Replies) {
    planned.reset()
    let state = planned.state
    for (person, _) in replies.lines { state.set(person, to: nil) }
    replies.worth.apply(to: state.board)
    for (person, line) in replies.lines { state.set(person, to: line) }
  }

  private func worths(without people: [Int]) -> [Worth] {
    planned.reset()
    planned.state.begin()
    for person in people { planned.state.set(person, to: nil) }
    defer { planned.state.rollBack() }
    return reply.trialWorths(in: planned.state)
  }
}
