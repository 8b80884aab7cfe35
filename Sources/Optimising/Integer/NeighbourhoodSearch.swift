import ColumnGeneration
import LinearPrograms

/// Plans small parts of the best rota anew, again and again: a few days of a whole team, a few people
/// over weeks, each by a linear program of its own and a dive in it.
///
/// How much is free at once adapts: where the program promises nothing better the neighbourhood is
/// too small, and where it promises something that the dive does not reach it is too large.
///
/// Source of the method: Emilie Danna, Edward Rothberg, Claude Le Pape, "Exploring relaxation induced
/// neighborhoods to improve MIP solutions", Mathematical Programming 102, 2005 (small programs
/// around an incumbent), here with columns generated in each.
struct NeighbourhoodSearch {
  let model: MasterModel
  let solving: any LPSolving
  let cancel: CancelFlag
  let diving: Diving
  /// Days of people that are free at first.
  var firstSize = 120.0
  /// Of so many parts one is of whole lines, where the program of the whole is not larger than
  /// ``mostRows``: over a week of quarters of an hour such a part takes longer than many of days.
  var linesAmong = 4
  /// Rows of a program that is quickly solved for a few people of it.
  var mostRows = 1500

  /// Searches until it is told to stop, from the best rota known.
  func run(from rota: RotaSnapshot) {
    var random = RandomSource(seed: diving.landing.seed)
    let chooser = NeighbourhoodChooser(problem: model.problem)
    guard !chooser.isEmpty else { return }
    let dive = dive
    var best = rota
    var sizes = PartSizes(first: firstSize, most: chooser.largest)
    while diving.goesOn() {
      if let better = diving.known(), better.objective < best.objective - 1e-7 { best = better }
      let cut = cut(&random)
      let hood = chooser.choose(cut, from: best, size: sizes[cut], &random)
      let chance = RandomSource(seed: random.next())
      switch search(hood, chooser.intervals(of: hood), best, dive, chance) {
      case .found(let landed): best = landed
      case .nothing: sizes[cut] *= 0.95
      case .hopeless:
        // With all free there is nothing left that dives could find.
        if hood.isWhole { return }
        sizes[cut] *= 1.1
      }
    }
  }

  /// How the next part is cut.
  private func cut(_ random: inout RandomSource) -> NeighbourhoodChooser.Cut {
    model.program.rows.count <= mostRows && random.below(linesAmong) == 0 ? .lines : .days
  }

  /// These programs are small and solved in no time: the dive goes to the end, a few people at a time.
  private var dive: Dive {
    let oracle = LagrangianOracle(problem: model.problem, threads: 1)
    var dive = Dive(model: model, oracle: oracle)
    dive.leftShare = 0
    dive.leastShare = 0.1
    return dive
  }

  /// What the search of a neighbourhood came to.
  private enum Outcome: Sendable {
    /// A rota that is no worse; where it is better it was told of.
    case found(RotaSnapshot)
    /// A rota that is worse, or none.
    case nothing
    /// Nothing better is there: the program said so before anything was fixed.
    case hopeless
  }

  private func search(
    _ hood: Neighbourhood,
    _ intervals: Range<Int>,
    _ best: RotaSnapshot,
    _ dive: Dive,
    _ chance: RandomSource
  ) -> Outcome {
    let state = RotaState(problem: model.problem)
    state.restore(best)
    let part = model.part(hood, of: state, in: intervals)
    let aim = Dive.Aim(hood: hood, target: best.objective - 1e-6, chance: chance)
    // A solver that fails has searched in vain: the rota stands.
    let end = try? solving.withSolver(for: part.program, cancel: cancel) { inner in
      let solver = PartSolver(inner, of: part)
      var pool = ColumnPool<LineOfPerson>()
      try load(hood, state, solver, &pool)
      return try dive.run(solver, &pool, aim, goesOn: diving.goesOn)
    }
    switch end {
    case nil, .hopeless(atOnce: false): return .nothing
    case .hopeless(atOnce: true): return .hopeless
    case .landed(let lines):
      // Stopped on the way: to make up a rota for all who are left is the polish's work, and as long.
      if hood.people.contains(where: { lines[$0] == nil }) { return .nothing }
      let landed = diving.land(lines, beside: best)
      return landed.objective <= best.objective + 1e-7 ? .found(landed) : .nothing
    }
  }

  /// The people's own lines, and the basis that they are the solution of.
  private func load(
    _ hood: Neighbourhood,
    _ state: RotaState,
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>
  ) throws {
    let own = hood.people.compactMap { person in
      state.lines[person].map { model.proposal(person, $0) }
    }
    try pool.add(own, to: solver, kept: true)
    let ids = pool.members.map(\.id)
    try solver.setBasis(CrashBasis(model: model, state: state, lines: ids, others: []).basis)
  }
}
