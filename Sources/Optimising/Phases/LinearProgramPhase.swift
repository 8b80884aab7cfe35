import ColumnGeneration
import LinearPrograms
import Planning

/// The linear program over all lines by column generation, and dives from its solution, in one
/// session of the solver.
struct LinearProgramPhase {
  let problem: RotaProblem
  let solving: any LPSolving
  let cancel: CancelFlag
  let threads: Int
  /// Of lines of more days hardly any is chosen whole.
  ///
  /// Over four weeks dives by whole lines came to better rotas, on engines before the one that had both.
  var mostDaysOfWholeLines = 28

  /// What the phase starts from.
  struct Start: Sendable {
    var rota: RotaSnapshot
    /// Lines seen so far, by person; they spare the pricing many rounds.
    var seen: [[PersonLine]]
  }

  /// What the phase found.
  struct Outcome: Sendable {
    var result: GenerationResult
    /// How long it took to solve the program.
    var seconds: Double
    /// The prices that proved its bound, as ``PriceLayout`` has them; nil where none did.
    var prices: [Double]?
    /// The lines in the master when it was last solved, by person.
    var lines: [[PersonLine]]
  }

  /// Runs the phase.
  ///
  /// - Parameters:
  ///   - generates: Whether to go on generating columns; asked between slices of the simplex.
  ///   - diving: How to dive when the program is solved; nil for not at all.
  func run(
    from start: Start,
    listener: (any GenerationListener)?,
    generates: () -> Bool,
    diving: Diving?
  ) throws -> Outcome {
    let model = MasterModel(problem: problem)
    let oracle = LagrangianOracle(problem: problem, threads: threads)
    let pricing = RotaPricing(model: model, oracle: oracle)
    return try solving.withSolver(for: model.program, cancel: cancel) { solver in
      var pool = ColumnPool<LineOfPerson>()
      let state = RotaState(problem: problem)
      state.restore(start.rota)
      try pool.load(start.rota, start.seen, state, model, solver)
      let begin = ContinuousClock.now
      let generation = Generation(pricing: pricing, parameters: pricing.parameters)
      let result = try generation.run(
        solver,
        &pool,
        centre: nil,
        listener: listener,
        goesOn: generates
      )
      let seconds = (ContinuousClock.now - begin) / .seconds(1)
      let lines = lines(in: pool)
      if let diving, result.objective != nil, solver.isSolved, diving.goesOn() {
        // The program is solved and its bound stands, whatever becomes of the dives.
        do { try dive(diving, pricing, solver, &pool, start.rota) } catch is LPSolverError {}
      }
      return Outcome(
        result: result,
        seconds: seconds,
        prices: prices(result, model, oracle),
        lines: lines
      )
    }
  }

  /// Dives by whole lines where they are short, by days where they are long.
  private func dive(
    _ diving: Diving,
    _ pricing: RotaPricing,
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>,
    _ rota: RotaSnapshot
  ) throws {
    guard problem.site.horizon.dayCount <= mostDaysOfWholeLines else {
      let dives = DayDives(model: pricing.model, solving: solving, cancel: cancel, diving: diving)
      return try dives.run(from: SolvedMaster(pool, solver), beside: rota)
    }
    let dive = Dive(model: pricing.model, oracle: pricing.oracle)
    let aim = Dive.Aim(hood: .whole(rota))
    let end = try dive.run(solver, &pool, aim, goesOn: diving.goesOn)
    if case .landed(let lines) = end { diving.land(lines, beside: rota) }
  }

  private func prices(
    _ result: GenerationResult,
    _ model: MasterModel,
    _ oracle: LagrangianOracle
  ) -> [Double]? {
    guard !result.duals.isEmpty else { return nil }
    var prices = model.prices(from: result.duals)
    oracle.project(&prices)
    return prices
  }

  private func lines(in pool: ColumnPool<LineOfPerson>) -> [[PersonLine]] {
    var lines = [[PersonLine]](repeating: [], count: problem.people.count)
    for member in pool.members { lines[member.payload.person].append(member.payload.line) }
    return lines
  }
}
