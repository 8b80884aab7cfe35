import Rostering

/// Takes people out of a plan, puts replies in their place, and keeps the best by the true
/// objective.
struct ReplyTrial {
  /// Lines for those taken out, and under which worth they were found.
  struct Replies {
    var lines: [(person: Int, line: PersonLine)]
    var worth: Worth
    var objective: Double
    /// Days on which the lines differ from the plan's.
    var changedDays = 0

    /// Cheapest first, to a thousandth; of those who cost the same what changes least.
    var rank: (cost: Double, changes: Int) { ((objective * 1000).rounded(), changedDays) }
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
    planned.remove(people)
    let worths = reply.trialWorths(in: planned.state)
    var best: Replies?
    for keepsDays in [true, false] {
      let limit = (best?.objective ?? .infinity) - (keepsDays ? 0 : worthAChange)
      for worth in worths {
        planned.remove(people)
        worth.apply(to: planned.state.board)
        let manner = Manner(worth: worth, keepsDays: keepsDays)
        guard let lines = replies(planned.state, manner) else { continue }
        var found = Replies(lines: lines, worth: worth, objective: 0)
        put(found)
        found.objective = planned.state.objective
        found.changedDays = changedDays(lines)
        let isBetter = found.objective < min(limit, best?.objective ?? .infinity) - 1e-9
        if best == nil || isBetter { best = found }
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

  /// Leaves the replies in the state.
  ///
  /// Whoever stays keeps serving what they serve, but where room is made for those who come.
  func put(_ replies: Replies) {
    planned.remove(replies.lines.map(\.person))
    replies.worth.apply(to: planned.state.board)
    for (person, line) in replies.lines { planned.state.set(person, to: line) }
  }

  /// The rota with the replies, and what it costs more than the plan.
  func counted(_ replies: Replies) -> (rota: Rota, cost: GoalCost) {
    put(replies)
    return planned.counted()
  }

  private func changedDays(_ lines: [(person: Int, line: PersonLine)]) -> Int {
    lines.reduce(0) { sum, entry in
      let pairs = zip(entry.line.candidates, planned.lines[entry.person].candidates)
      return sum + pairs.count { $0 != $1 }
    }
  }
}
