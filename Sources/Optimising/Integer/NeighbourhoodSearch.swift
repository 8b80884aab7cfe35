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
  /// Parts of whole lines are tried where the program of the whole has no more rows: over a week of
  /// quarters of an hour such a part takes longer than many of days.
  var mostRows = 1500
  /// It ends after so many parts in turn that gained nothing.
  var patience = 30

  /// What a search came to.
  struct Result {
    /// The best rota that it knows of.
    var best: RotaSnapshot
    /// Whether a program of everything promised nothing better, so that there is nothing left that
    /// dives could find.
    var isExhausted = false
  }

  /// Searches until it is told to stop or its patience is over.
  ///
  /// - Parameter record: What the best rota known comes to, where the search begins at another: only a
  ///   rota of others below it is gone over to.
  @discardableResult
  func run(from rota: RotaSnapshot, record: Double = .infinity) -> Result {
    var random = RandomSource(seed: diving.landing.seed)
    let chooser = NeighbourhoodChooser(problem: model.problem)
    var result = Result(best: rota, isExhausted: chooser.isEmpty)
    let dive = dive
    var sizes = PartSizes(first: firstSize, most: chooser.largest)
    var shares = CutShares(cuts)
    var idle = 0
    while !result.isExhausted, idle < patience, diving.goesOn() {
      if let better = diving.known(),
        better.objective < min(record, result.best.objective) - 1e-7
      {
        (result.best, idle) = (better, 0)
      }
      let cut = shares.next
      let hood = chooser.choose(cut, from: result.best, size: sizes[cut], &random)
      let chance = RandomSource(seed: random.next())
      var steps = 0
      let outcome = search(hood, chooser.intervals(of: hood), result.best, dive, chance) {
        steps += 1
        return diving.goesOn()
      }
      let gain = outcome.gain(on: result.best)
      shares.note(cut, steps: steps, gain: gain)
      idle = gain > 1e-7 ? 0 : idle + 1
      switch outcome {
      case .found(let landed): result.best = landed
      case .nothing: sizes[cut] *= 0.95
      case .hopeless:
        sizes[cut] *= 1.1
        result.isExhausted = hood.isWhole
      }
    }
    return result
  }

  /// How parts may be cut.
  private var cuts: [NeighbourhoodChooser.Cut] {
    model.program.rows.count <= mostRows ? [.days, .lines] : [.days]
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

    /// By how much the rota found is better.
    func gain(on best: RotaSnapshot) -> Double {
      if case .found(let landed) = self { best.objective - landed.objective } else { 0 }
    }
  }

  private func search(
    _ hood: Neighbourhood,
    _ intervals: Range<Int>,
    _ best: RotaSnapshot,
    _ dive: Dive,
    _ chance: RandomSource,
    goesOn: () -> Bool
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
      return try dive.run(solver, &pool, aim, goesOn: goesOn)
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
