public import LinearPrograms

/// Column generation: solve the restricted master, price, add what helps, until nothing does.
///
/// Prices are smoothed towards the duals of the best bound, which keeps them from swinging: Paul
/// Wentges, "Weighted Dantzig–Wolfe decomposition for linear mixed-integer programming",
/// International Transactions in Operational Research 4(2), 1997. Where the smoothed prices find
/// no column that helps, the true duals are priced, so that the end is exact.
public struct Generation<P: Pricing> {
  /// What steers the loop.
  public var parameters: GenerationParameters
  private let pricing: P

  /// A loop around a pricing problem.
  public init(pricing: P, parameters: GenerationParameters = GenerationParameters()) {
    self.pricing = pricing
    self.parameters = parameters
  }

  /// Generates columns until the linear program is solved, or `goesOn` says no.
  ///
  /// - Parameters:
  ///   - solver: The master; always feasible.
  ///   - pool: Columns in the master that may leave when unused; new ones are added.
  ///   - centre: Duals to smooth towards at first, with the bound that they prove.
  ///   - listener: Hears of each round.
  ///   - goesOn: Asked before each slice of work whether to go on.
  public func run(
    _ solver: any LPSolver,
    _ pool: inout ColumnPool<P.Payload>,
    centre: (duals: [Double], bound: Double)?,
    listener: (any GenerationListener)?,
    goesOn: () -> Bool
  ) throws -> GenerationResult {
    var result = GenerationResult(
      reason: .stopped,
      objective: nil,
      bound: centre?.bound ?? -.infinity,
      duals: centre?.duals ?? [],
      rounds: 0
    )
    while true {
      let solved = try solveMaster(solver, goesOn)
      guard case .optimal(let objective, let iterations) = solved else {
        if case .stuck(let sentence) = solved { result.reason = .solverStuck(sentence) }
        return result
      }
      result.objective = objective
      pool.age(in: solver)
      let (helpful, isExact) = price(solver.duals(), &result)
      listener?.round(
        GenerationRound(
          number: result.rounds,
          objective: objective,
          bound: result.bound,
          added: helpful.count,
          columns: pool.members.count,
          iterations: iterations
        )
      )
      if helpful.isEmpty {
        result.reason = isExact ? .optimal : .exhausted
        if parameters.isExact, isExact { result.bound = max(result.bound, objective) }
        return result
      }
      if result.bound >= parameters.enough {
        result.reason = .boundReached
        return result
      }
      if objective - result.bound <= parameters.gap * max(1, abs(objective)) {
        result.reason = .gapClosed
        return result
      }
      if result.rounds >= parameters.mostRounds || !goesOn() { return result }
      if Double(pool.members.count) > parameters.crowding * Double(solver.rowCount) {
        try pool.clean(in: solver, patience: parameters.patience)
      }
      try pool.add(helpful, to: solver)
    }
  }

  // MARK: The master

  private enum MasterOutcome {
    case optimal(objective: Double, iterations: Int)
    case stopped
    case stuck(String)
  }

  private func solveMaster(_ solver: any LPSolver, _ goesOn: () -> Bool) throws -> MasterOutcome {
    var iterations = 0
    while true {
      let outcome = try solver.solve(
        .primal,
        within: SolveLimits(
          iterations: parameters.nextSlice(after: iterations, rows: solver.rowCount),
          seconds: nil
        )
      )
      iterations += outcome.iterations
      switch outcome.termination {
      case .optimal: return .optimal(objective: outcome.objective, iterations: iterations)
      case .iterationLimit, .timeLimit: if !goesOn() { return .stopped }
      case .cancelled: return .stopped
      case .infeasible, .unbounded, .numericalTrouble, .solverFault:
        return .stuck(outcome.sentence)
      }
    }
  }

  // MARK: Prices

  /// What a round at some prices found that helps.
  private typealias Found = (helpful: [Proposal<P.Payload>], isExact: Bool)

  /// Prices at smoothed duals, then, if that finds nothing, at the duals themselves: quickly first,
  /// and with care where that finds nothing at all, or now and then for the bound.
  private func price(_ duals: [Double], _ result: inout GenerationResult) -> Found {
    var places = [duals]
    if result.duals.count == duals.count, parameters.smoothing > 0 {
      let share = parameters.smoothing
      places.insert(zip(result.duals, duals).map { share * $0 + (1 - share) * $1 }, at: 0)
    }
    if result.rounds % parameters.careful != 0 {
      for prices in places {
        guard let round = pricing.priceQuickly(at: prices) else { break }
        let found = take(round, prices, duals, &result)
        if !found.helpful.isEmpty || prices == duals && found.isExact { return found }
      }
    }
    for prices in places.dropLast() {
      let found = take(pricing.price(at: prices), prices, duals, &result)
      if !found.helpful.isEmpty { return found }
    }
    return take(pricing.price(at: duals), duals, duals, &result)
  }

  private func take(
    _ round: PricingRound<P.Payload>,
    _ prices: [Double],
    _ duals: [Double],
    _ result: inout GenerationResult
  ) -> Found {
    result.rounds += 1
    if let bound = round.bound, bound > result.bound {
      (result.bound, result.duals) = (bound, prices)
    }
    let gains = round.proposals.map { reducedCost($0.column, duals) }
    if let overlooked = round.overlooked, prices == duals, let objective = result.objective {
      // The master has one column of each group: it falls at most by what the best of each help.
      let bound = gains.reduce(objective - overlooked) { $0 + min(0, $1) }
      if bound > result.bound { (result.bound, result.duals) = (bound, prices) }
    }
    let helpful = zip(round.proposals, gains).filter { $0.1 < -parameters.tolerance }.map(\.0)
    return (helpful, round.isExact)
  }

  private func reducedCost(_ column: Column, _ duals: [Double]) -> Double {
    column.entries.reduce(column.cost) { $0 - $1.value * duals[$1.row.index] }
  }
}
