/// Makes a whole rota of lines that a linear program chose: whoever has none replies as best they
/// can, their lines are polished, and people move between queues.
struct Landing {
  let problem: RotaProblem
  /// What contacts are worth to whoever replies.
  let worth: Worth
  let seed: UInt64
  /// What presence is worth, where a bound has told.
  var guide: Guide?
  /// Tries of the polish for each person without a line.
  var triesEach = 100

  /// The rota, with its objective.
  ///
  /// - Parameters:
  ///   - meetingSlots: Times of the meetings; lines that do not attend them then are left out.
  ///   - progress: How much of the time for it is used up, 0...1, asked before each try of the
  ///     polish; nil stops.
  func rota(
    _ lines: [PersonLine?],
    meetingSlots: [Int],
    progress: () -> Double?
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
    polish(state, free, progress)
    for _ in 0..<4 { state.settle() }
    return state.snapshot()
  }

  private func polish(_ state: RotaState, _ people: [Int], _ progress: () -> Double?) {
    guard people.count > 1, let begin = progress() else { return }
    var worth = worth
    let most = triesEach * people.count
    Polish(problem: problem, schedule: .init(firstHeat: 0.2), people: people, guide: guide)
      .run(state, &worth, seed: seed) { tries in
        guard tries < most, let used = progress() else { return nil }
        let share = begin < 1 ? (used - begin) / (1 - begin) : 1
        return max(Double(tries) / Double(most), share)
      }
  }
}
