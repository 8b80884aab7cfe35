/// Makes a whole rota of lines that a linear program chose: whoever has none replies as best they
/// can, their lines are polished, and people move between queues.
struct Landing {
  let problem: RotaProblem
  /// What contacts are worth to whoever replies.
  let worth: Worth
  let seed: UInt64
  /// Tries of the polish for each person without a line.
  var triesEach = 100

  /// The rota, with its objective.
  ///
  /// - Parameters:
  ///   - meetingSlots: Times of the meetings; lines that do not attend them then are left out.
  ///   - goesOn: Asked before each try of the polish.
  func rota(
    _ lines: [PersonLine?],
    meetingSlots: [Int],
    goesOn: () -> Bool
  ) -> RotaSnapshot {
    let state = RotaState(problem: problem)
    worth.apply(to: state.board)
    state.take(meetingSlots)
    state.load(lines.map { line in line.flatMap { state.meets($0) ? $0 : nil } })
    var random = RandomSource(seed: seed)
    let reply = BestReply(problem: problem)
    let free = problem.people.indices.filter { state.lines[$0] == nil }
    for person in free {
      state.set(person, to: reply.line(for: person, in: state, worth: worth, &random))
    }
    state.recount()
    polish(state, free, goesOn)
    for _ in 0..<4 { state.settle() }
    return state.snapshot()
  }

  private func polish(_ state: RotaState, _ people: [Int], _ goesOn: () -> Bool) {
    guard people.count > 1 else { return }
    var worth = worth
    let most = triesEach * people.count
    Polish(problem: problem, schedule: .init(firstHeat: 0.2), people: people)
      .run(state, &worth, seed: seed) { tries in
        tries < most && goesOn() ? Double(tries) / Double(most) : nil
      }
  }
}
