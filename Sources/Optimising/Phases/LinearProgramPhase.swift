import ColumnGeneration
import LinearPrograms

/// The linear program over all lines by column generation, and dives from its solution, in one
/// session of the solver.
struct LinearProgramPhase {
  let problem: RotaProblem
  let solving: any LPSolving
  let cancel: CancelFlag
  let threads: Int

  /// What the phase starts from.
  struct Start: Sendable {
    var rota: RotaSnapshot
    /// Lines seen so far, by person; they spare the pricing many rounds.
    var seen: [[PersonLine]]
  }

  /// What the phase found.
  struct Outcome: Sendable {
    var result: GenerationResult
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
      try load(start, model, solver, &pool)
      var parameters = GenerationParameters()
      // Lines whose weeks are rounded as a whole are priced before that.
      parameters.isExact = problem.people.allSatisfy { $0.exact == nil }
      let generation = Generation(pricing: pricing, parameters: parameters)
      let result = try generation.run(
        solver,
        &pool,
        centre: nil,
        listener: listener,
        goesOn: generates
      )
      let lines = lines(in: pool)
      if let diving, result.objective != nil, solver.isSolved, diving.goesOn() {
        let dive = Dive(model: model, oracle: oracle)
        do {
          let aim = Dive.Aim(hood: .whole(start.rota))
          let end = try dive.run(solver, &pool, aim, goesOn: diving.goesOn)
          if case .landed(let lines) = end { diving.land(lines, beside: start.rota) }
        } catch is LPSolverError {
          // The program is solved and its bound stands, whatever became of the dives.
        }
      }
      return Outcome(
        result: result,
        prices: prices(result, model, oracle),
        lines: lines
      )
    }
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

  private func load(
    _ start: Start,
    _ model: MasterModel,
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<LineOfPerson>
  ) throws {
    let state = RotaState(problem: problem)
    state.restore(start.rota)
    var own: [Proposal<LineOfPerson>] = []
    var others: [Proposal<LineOfPerson>] = []
    for person in problem.people.indices {
      guard let line = start.rota.lines[person] else { continue }
      own.append(model.proposal(person, line))
      for other in start.seen[person] where other != line {
        others.append(model.proposal(person, other))
      }
    }
    try pool.add(own, to: solver, kept: true)
    try pool.add(others, to: solver)
    let ids = pool.members.map(\.id)
    let crash = CrashBasis(
      model: model,
      state: state,
      lines: Array(ids.prefix(own.count)),
      others: Array(ids.dropFirst(own.count))
    )
    try solver.setBasis(crash.basis)
  }
}
