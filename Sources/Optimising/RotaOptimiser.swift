public import Demand
public import LinearPrograms
public import Planning
public import Rostering

/// Plans a site: makes a rota that keeps every rule, and proves how far it is from the best one.
///
/// The steps are those of the article "How a rota is found": a first rota by best replies, polish
/// and a Lagrangian bound side by side, column generation on the linear program, a dive to whole
/// people, and polish again until the time, the effort or the gap asked for is reached.
public struct RotaOptimiser {
  /// The site.
  public let site: Site
  /// What presence is worth everywhere.
  public let coverage: CoverageModel
  /// What solves linear programs.
  public let solving: any LPSolving
  /// How long and how hard to work.
  public let settings: OptimiserSettings

  /// An optimiser for a site.
  public init(
    site: Site,
    coverage: CoverageModel,
    solving: any LPSolving,
    settings: OptimiserSettings
  ) {
    self.site = site
    self.coverage = coverage
    self.solving = solving
    self.settings = settings
  }

  /// Plans.
  ///
  /// Where someone's rules leave no line at all, as little of them is given up as will do, and the
  /// result says what: see ``Settlement``.
  ///
  /// - Parameters:
  ///   - start: A rota of the site to start from.
  ///   - kept: What people have, in the numbers of the site, to start from as far as it is still
  ///     allowed; breaks and queues stay as they are there where that costs nothing.
  ///   - last: The result of a site that differs in budgets alone, from whose prices the bound starts.
  ///   - listener: Told how it gets on.
  ///   - cancel: Raised, it ends the search with the best rota so far.
  /// - Throws: What the solver throws when it breaks down; ``ForeignShift`` where the rota to start
  ///   from has a shift that the site does not allow.
  public func run(
    from start: Rota? = nil,
    keeping kept: Rota? = nil,
    after last: PlanResult? = nil,
    listener: any PlanListener = SilentListener(),
    cancel: CancelFlag = CancelFlag()
  ) throws -> PlanResult {
    let clock = SearchClock(settings: settings, cancel: cancel)
    let best = Best(clock: clock, listener: listener)
    best.enter("priorities")
    let worths = site.priorities.steps.map(\.worth)
    let limits = ChangeLimits(people: settings.mostPeople, hours: settings.mostHours)
    let (compiled, concessions) = try RotaProblem.settled(
      site: site,
      coverage: coverage,
      weights: GoalWeights(site: site, weights: worths),
      limits: limits
    )
    let least = LeastChanges(compiled)
    let weights = try weights(of: compiled, cancel)
    let problem = RotaProblem(
      compiled,
      coverage: coverage,
      weights: GoalWeights(site: site, weights: weights),
      mostChanges: least.limit(settings.mostChanges),
      others: least.limits(limits)
    )
    let before = kept.map { KeptRota($0, problem) }
    let campaign = Campaign(
      problem: problem,
      settings: settings,
      solving: solving,
      cancel: cancel,
      clock: clock,
      best: best,
      start: try start.map { try LinesOfRota(problem: problem).snapshot(of: $0) }
        ?? before?.snapshot,
      prices: last?.boundPrices ?? []
    )
    try campaign.run()
    let found = best.current
    let state = RotaState(problem: problem)
    if let rota = found.rota { state.restore(rota) }
    if let before { KeptAgain(problem: problem, kept: before).restore(state) }
    var result = PlanResult(
      rota: RotaMaker(problem: problem, kept: before).rota(of: state),
      proof: Proof(
        objective: state.objective,
        bound: found.bound,
        boundSource: found.source,
        stopped: reason(best, clock),
        weights: weights,
        seconds: clock.elapsed,
        presenceWeight: problem.weights.firm,
        budgetWeight: problem.weights.firmMoney
      ),
      concessions: concessions,
      lines: campaign.linesSeen(in: state),
      leastChanges: least,
      prices: campaign.pricesOfBound.map {
        PriceLister(
          problem: problem,
          coverage: coverage,
          weights: weights,
          prices: $0,
          threads: settings.threads
        ).list()
      }
    )
    result.boundPrices = campaign.pricesOfBound ?? []
    result.pricedBound = campaign.pricedBound
    return result
  }

  /// The weights given, or those that keep the order of the priorities.
  private func weights(of compiled: RotaProblem, _ cancel: CancelFlag) throws -> [Double] {
    if let known = settings.weights, known.count == site.priorities.steps.count { return known }
    return try PriorityPrices(
      problem: compiled,
      coverage: coverage,
      solving: solving,
      cancel: cancel
    ).weights()
  }

  private func reason(_ best: Best, _ clock: SearchClock) -> Proof.StopReason {
    if best.gap <= max(settings.gap, 1e-8) { return .gapReached }
    if clock.isCancelled { return .interrupted }
    return settings.effort == nil ? .timeUp : .effortSpent
  }
}
