import Rostering

/// Brings breaks and queues back to where people had them, as far as that costs nothing.
///
/// Of rotas that are equally good this is the one with which people are bothered least: a shift that
/// stays has its breaks at the times it had, and who can serve what they served does.
struct KeptAgain {
  let problem: RotaProblem
  let kept: KeptRota

  /// Changes a state at hand; its objective gets no worse.
  func restore(_ state: RotaState) {
    let now = RotaMaker(problem: problem).rota(of: state)
    let reader = LinesOfRota(problem: problem)
    for person in problem.people.indices {
      guard let old = state.lines[person], kept.rota.lines.indices.contains(person),
        let mixed = mixed(now.lines[person], kept.rota.lines[person]),
        let (line, _) = try? reader.line(of: mixed), line.candidates == old.candidates,
        line != old, problem.attends(line, state.meetingSlots)
      else { continue }
      keepIfNoWorse(state) { state.set(person, to: line) }
    }
    restoreServing(state)
    state.recount()
  }

  /// The line with each shift that stays as it was planned before; nil where none has changed.
  private func mixed(_ now: Line, _ before: Line) -> Line? {
    var line = now
    for place in line.shifts.indices {
      let new = line.shifts[place]
      let old = before.shifts.first {
        $0.span == new.span && $0.pattern == new.pattern && $0.paid == new.paid
      }
      guard let old, old != new, old.activities.map(\.name) == new.activities.map(\.name)
      else { continue }
      line.shifts[place] = old
      line.serving.removeAll { $0.span.overlaps(old.span) }
      line.serving += before.serving.filter { $0.span.overlaps(old.span) }
    }
    return line.shifts == now.shifts ? nil : line
  }

  /// Where the same people are there, they serve as they did.
  private func restoreServing(_ state: RotaState) {
    let (board, block) = (state.board, problem.profiles.count * problem.tables.queueCount)
    let queues = problem.tables.queueCount
    for interval in problem.firstInterval..<problem.intervalCount {
      let base = interval * block
      let isSame = (0..<block).allSatisfy { kept.serving[base + $0] == board.serving[base + $0] }
      let isSameTeam = (0..<problem.profiles.count).allSatisfy { profile in
        let cells = base + profile * queues..<base + (profile + 1) * queues
        return cells.reduce(0) { $0 + Int(kept.serving[$1]) }
          == cells.reduce(0) { $0 + Int(board.serving[$1]) }
      }
      guard !isSame, isSameTeam else { continue }
      keepIfNoWorse(state) {
        board.serve(kept.serving[base..<base + block], at: interval)
      }
    }
  }

  private func keepIfNoWorse(_ state: RotaState, _ change: () -> Void) {
    let before = state.objective
    state.begin()
    change()
    if state.objective <= before + 1e-7 { state.commit() } else { state.rollBack() }
  }
}
