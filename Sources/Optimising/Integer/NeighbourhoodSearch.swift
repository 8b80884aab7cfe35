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
  /// The same for weeks of everyone.
  var firstStretch = 2000.0
  /// Parts of whole lines are tried where the program of the whole has no more rows, weeks of everyone
  /// where that of two weeks hasn't: with quarters of an hour they take longer than many parts of days.
  var mostRows = 1500
  /// The days of weeks of everyone at least; these are tried over twice as many days or more.
  var leastStretch = 14
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
    let chooser = NeighbourhoodChooser(problem: model.problem, leastStretch: leastStretch)
    var result = Result(best: rota, isExhausted: chooser.isEmpty)
    let dive = dive
    var sizes = PartSizes(first: firstSize, most: chooser.largest)
    sizes[.stretches] = firstStretch
    var shares = CutShares(cuts(overDays: chooser.dayCount))
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
      let aim = Dive.Aim(hood: hood, target: result.best.objective - 1e-6, chance: chance)
      let part = Part(aim: aim, cut: cut, intervals: chooser.intervals(of: hood))
      let outcome = search(part, result.best, dive) {
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
  func cuts(overDays days: Int) -> [NeighbourhoodChooser.Cut] {
    let rows = model.program.rows.count
    let hasStretches = days >= 2 * leastStretch && rows * leastStretch / days <= mostRows
    return [.days, .weeks] + (rows <= mostRows ? [.lines] : []) + (hasStretches ? [.stretches] : [])
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

  /// A part to be planned anew.
  private struct Part {
    var aim: Dive.Aim
    var cut: NeighbourhoodChooser.Cut
    /// In which lines of it may differ.
    var intervals: Range<Int>
  }

  private func search(
    _ part: Part,
    _ best: RotaSnapshot,
    _ dive: Dive,
    goesOn: () -> Bool
  ) -> Outcome {
    // A solver that fails has searched in vain: the rota stands.
    let end = try? descend(part, best, dive, goesOn)
    switch end {
    case nil, .hopeless(atOnce: false): return .nothing
    case .hopeless(atOnce: true): return .hopeless
    case .landed(let lines):
      // Stopped on the way: to make up a rota for all who are left is the polish's work, and as long.
      if part.aim.hood.people.contains(where: { lines[$0] == nil }) { return .nothing }
      let landed = diving.land(lines, beside: best)
      return landed.objective <= best.objective + 1e-7 ? .found(landed) : .nothing
    }
  }

  private func descend(
    _ part: Part,
    _ best: RotaSnapshot,
    _ dive: Dive,
    _ goesOn: () -> Bool
  ) throws -> Dive.End {
    let state = RotaState(problem: model.problem)
    state.restore(best)
    let rows = model.part(part.aim.hood, of: state, in: part.intervals)
    if part.cut == .stretches {
      let stretch = StretchDive(
        solving: solving,
        cancel: cancel,
        part: rows,
        model: model,
        oracle: dive.oracle
      )
      return try stretch.run(part.aim, goesOn) { try $1.load(part.aim.hood, state, model, $0) }
    }
    return try solving.withSolver(for: rows.program, cancel: cancel) { inner in
      let solver = PartSolver(inner, of: rows)
      var pool = ColumnPool<LineOfPerson>()
      try pool.load(part.aim.hood, state, model, solver)
      return try dive.run(solver, &pool, part.aim, goesOn: goesOn)
    }
  }
}
