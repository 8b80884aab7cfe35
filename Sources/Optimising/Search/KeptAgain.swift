import Planning
import Rostering

/// Brings breaks and queues back to where people had them, as far as that costs nothing.
///
/// Of rotas that are equally good this is the one with which people are bothered least: a shift that
/// stays has its breaks at the times it had, and who can serve what they served does.
struct KeptAgain {
  let problem: RotaProblem
  let kept: KeptRota
  private let reader: LinesOfRota

  init(problem: RotaProblem, kept: KeptRota) {
    (self.problem, self.kept) = (problem, kept)
    reader = LinesOfRota(problem: problem)
  }

  /// Changes a state at hand; its objective gets no worse.
  ///
  /// What moved together may only go back together, so whole days are tried first, then each shift.
  func restore(_ state: RotaState) {
    var now = RotaMaker(problem: problem).rota(of: state)
    let people = problem.people.indices.filter { kept.rota.lines.indices.contains($0) }
    for day in problem.site.horizon.days { restore(people, day, state, &now) }
    for _ in 0..<2 {
      for person in people {
        for day in problem.site.horizon.days { restore([person], day, state, &now) }
      }
    }
    restoreServing(state)
    state.recount()
  }

  /// Puts the shifts of a day that stay back as they were planned, if that is no worse.
  private func restore(
    _ people: [Int],
    _ day: Int,
    _ state: RotaState,
    _ now: inout Rota
  ) {
    var found: [(person: Int, line: PersonLine, named: Line)] = []
    for person in people {
      guard let old = state.lines[person],
        let named = mixed(now.lines[person], kept.rota.lines[person], day),
        let (line, _) = try? reader.line(of: named), line.candidates == old.candidates,
        line != old, problem.attends(line, state.meetingSlots)
      else { continue }
      found.append((person, line, named))
    }
    guard !found.isEmpty else { return }
    let isKept = keepIfNoWorse(state) {
      for entry in found { state.set(entry.person, to: entry.line) }
    }
    if isKept { for entry in found { now.lines[entry.person] = entry.named } }
  }

  /// The line with a shift that stays as it was planned before; nil where that changes nothing.
  private func mixed(_ now: Line, _ before: Line, _ day: Int) -> Line? {
    guard let place = now.shifts.firstIndex(where: { $0.day == day }),
      let old = before.shifts.first(where: { $0.day == day })
    else { return nil }
    let new = now.shifts[place]
    guard old != new, old.span == new.span, old.pattern == new.pattern, old.paid == new.paid,
      old.activities.map(\.name).sorted() == new.activities.map(\.name).sorted()
    else { return nil }
    var line = now
    line.shifts[place] = old
    line.serving.removeAll { $0.span.overlaps(old.span) }
    line.serving += before.serving.filter { $0.span.overlaps(old.span) }
    return line
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

  @discardableResult
  private func keepIfNoWorse(_ state: RotaState, _ change: () -> Void) -> Bool {
    let before = state.objective
    state.begin()
    change()
    let isNoWorse = state.objective <= before + 1e-7
    if isNoWorse { state.commit() } else { state.rollBack() }
    return isNoWorse
  }
}
