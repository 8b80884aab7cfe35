import ColumnGeneration
import LinearPrograms

/// Dives by days from a solved program, again and again: each takes a small part of the time that the
/// program took, and chance leads each elsewhere.
struct DayDives {
  let model: MasterModel
  let solving: any LPSolving
  let cancel: CancelFlag
  let diving: Diving
  /// They end after so many in turn that gained nothing.
  var patience = 8

  /// Dives until told to stop, or the patience is over.
  ///
  /// - Parameter rota: The best one known.
  func run(from solved: SolvedMaster, beside rota: RotaSnapshot) throws {
    var (best, idle) = (rota, 0)
    var random = RandomSource(seed: diving.landing.seed)
    var chance: RandomSource?
    var dive = DayDive(
      model: model,
      oracle: LagrangianOracle(problem: model.problem, threads: 1),
      hood: .whole(rota),
      each: max(1, abs(rota.objective))
    )
    while idle < patience, diving.goesOn() {
      if let known = diving.known(), known.objective < best.objective { best = known }
      let lines = try solving.withSolver(for: model.program, cancel: cancel) { [dive] solver in
        var pool = ColumnPool<LineOfPerson>()
        try solved.load(into: solver, &pool)
        return try dive.run(
          solver,
          &pool,
          target: best.objective - 1e-6,
          chance,
          goesOn: diving.goesOn
        )
      }
      idle += 1
      if let lines {
        let landed = diving.land(lines, beside: best)
        if landed.objective < best.objective - 1e-7 { (best, idle) = (landed, 0) }
      }
      dive.nearOne = 0.6 + 0.3 * random.unit()
      chance = RandomSource(seed: random.next())
    }
  }
}
