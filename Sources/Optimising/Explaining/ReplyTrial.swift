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

  /// How someone replies: under which worth, and whether their other days stay where they can.
  struct Manner {
    var worth: Worth
    var keepsDays: Bool
  }

  let planned: PlannedState
  let reply: ConstrainedReply
  /// A line with more changes is preferred only where it gains more than this.
  private let worthAChange = 0.005

  init(planned: PlannedState, reply: ConstrainedReply) {
    (self.planned, self.reply) = (planned, reply)
  }

  /// The best replies, or nil where there are none in any manner.
  func best(
    without people: [Int],
    _ replies: (RotaState, Manner) -> [(Int, PersonLine)]?
  ) -> Replies? {
    let state = planned.state
    let worths = worths(without: people)
    var best: Replies?
    for keepsDays in [true, false] {
      let before = best?.objective ?? .infinity
      for worth in worths {
        planned.reset()
        worth.apply(to: state.board)
        for person in people { state.set(person, to: nil) }
        guard let lines = replies(state, Manner(worth: worth, keepsDays: keepsDays)) else {
          continue
        }
        for (person, line) in lines { state.set(person, to: line) }
        let objective = state.objective
        let limit = min(best?.objective ?? .infinity, before - (keepsDays ? 0 : worthAChange))
        if best == nil || objective < limit - 1e-9 {
          best = Replies(lines: lines, worth: worth, objective: objective)
        }
      }
    }
    return best
  }

  /// Someone's reply with some days given.
  func line(
    of person: Int,
    _ plan: PersonPlan,
    in state: RotaState,
    _ manner: Manner,
    wanted: Int? = nil
  ) -> PersonLine? {
    reply.look(
      at: person,
      in: state,
      manner.worth,
      keeping: manner.keepsDays ? planned.lines[person] : nil,
      wanted: wanted
    )
    return reply.line(of: person, plan)
  }

  /// Leaves the replies in the state; those who stay change queues for it where that gains.
  func put(_ replies: Replies) {
    planned.reset()
    let state = planned.state
    replies.worth.apply(to: state.board)
    for (person, _) in replies.lines { state.set(person, to: nil) }
    for (person, line) in replies.lines { state.set(person, to: line) }
    guard !planned.problem.tables.windows.isEmpty else { return }
    for worth in reply.trialWorths(in: state).prefix(1) {
      worth.apply(to: state.board)
      state.settle()
    }
  }

  /// The rota with the replies, and what it costs more than the plan.
  func counted(_ replies: Replies) -> (rota: Rota, cost: GoalCost) {
    put(replies)
    return planned.counted()
  }

  private func worths(without people: [Int]) -> [Worth] {
    planned.reset()
    for person in people { planned.state.set(person, to: nil) }
    return reply.trialWorths(in: planned.state)
  }
}
