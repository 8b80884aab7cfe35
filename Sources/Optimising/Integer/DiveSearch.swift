import ColumnGeneration
import LinearPrograms

/// Dives again and again: first from the whole program, then around the best rota, with the lines
/// of most people kept and those of a few related ones free.
///
/// How many are free adapts: where the program promises nothing better the neighbourhood is too
/// small, and where it promises something that the dive does not reach it is too large.
///
/// Source of the method: Emilie Danna, Edward Rothberg, Claude Le Pape, "Exploring relaxation induced
/// neighborhoods to improve MIP solutions", Mathematical Programming 102, 2005 (small programs
/// around an incumbent), here with columns generated in each.
struct DiveSearch {
  let dive: Dive
  let diving: Diving
  /// Share of the people that is free at first.
  var firstShare = 0.25

  /// Searches until it is told to stop, from the best rota known.
  func run(
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>,
    from rota: RotaSnapshot
  ) throws {
    let problem = diving.landing.problem
    let count = problem.people.count
    var best = rota
    var random = RandomSource(seed: diving.landing.seed)
    let relation = Relation(problem: problem)
    let state = RotaState(problem: problem)
    var (size, isFirst) = (max(2, firstShare * Double(count)), true)
    while diving.goesOn() {
      if let better = diving.known(), better.objective < best.objective { best = better }
      state.restore(best)
      let free = isFirst ? [] : relation.choose(min(count, Int(size)), state, &random)
      let aim = Dive.Aim(
        kept: isFirst ? best.lines.map { _ in nil } : keeping(best, without: free),
        target: isFirst ? .infinity : best.objective - 1e-6
      )
      let end = try dive.run(solver, &pool, aim, goesOn: diving.goesOn)
      switch end {
      case .hopeless(let atOnce): size *= atOnce ? 1.15 : 0.95
      case .landed(let lines):
        let landed = diving.landing.rota(
          lines,
          meetingSlots: best.meetingSlots,
          goesOn: diving.goesOn
        )
        if landed.objective < best.objective - 1e-7 {
          best = landed
          diving.offer(landed)
        }
      }
      size = min(max(2, size), Double(count))
      isFirst = false
      // A polish makes more of the time than dives in a large program do.
      if dive.isLarge { return }
    }
  }

  private func keeping(_ rota: RotaSnapshot, without free: [Int]) -> [PersonLine?] {
    let free = Set(free)
    return rota.lines.enumerated().map { free.contains($0.offset) ? nil : $0.element }
  }
}
