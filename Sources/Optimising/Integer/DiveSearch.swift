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
    let count = rota.lines.count
    guard count > 0 else { return }
    var best = rota
    let whole = Dive.Aim(kept: rota.lines.map { _ in nil })
    if case .better(let landed) = try dive(whole, best, solver, &pool) { best = landed }
    // A polish makes more of the time than dives in a large program do.
    if dive.isLarge { return }
    var random = RandomSource(seed: diving.landing.seed)
    let relation = Relation(problem: diving.landing.problem)
    var size = max(2, firstShare * Double(count))
    while diving.goesOn() {
      if let better = diving.known(), better.objective < best.objective { best = better }
      let free = relation.choose(min(count, Int(size)), &random)
      let aim = Dive.Aim(
        kept: keeping(best, without: free),
        target: best.objective - 1e-6,
        chance: RandomSource(seed: random.next())
      )
      switch try dive(aim, best, solver, &pool) {
      case .better(let landed): best = landed
      case .nothing: size *= 0.95
      case .hopeless:
        // With everyone free there is nothing left that dives could find.
        if free.count == count { return }
        size *= 1.15
      }
      size = min(max(2, size), Double(count))
    }
  }

  /// What a dive came to.
  private enum Outcome {
    case better(RotaSnapshot)
    /// A rota that is no better, or none.
    case nothing
    /// Nothing better was promised before anything was fixed but what was kept.
    case hopeless
  }

  private func dive(
    _ aim: Dive.Aim,
    _ best: RotaSnapshot,
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>
  ) throws -> Outcome {
    switch try dive.run(solver, &pool, aim, goesOn: diving.goesOn) {
    case .hopeless(let atOnce): return atOnce ? .hopeless : .nothing
    case .landed(let lines):
      let landed = diving.landing
        .rota(lines, meetingSlots: best.meetingSlots, progress: diving.lands)
      guard landed.objective < best.objective - 1e-7 else { return .nothing }
      diving.offer(landed)
      return .better(landed)
    }
  }

  private func keeping(_ rota: RotaSnapshot, without free: [Int]) -> [PersonLine?] {
    let free = Set(free)
    return rota.lines.enumerated().map { free.contains($0.offset) ? nil : $0.element }
  }
}
