public import Demand
public import LinearPrograms
public import Planning
public import Rostering

/// What each step of ordered priorities costs the others: the same site with the step last.
public struct PriorityTrial {
  /// The site of the plan.
  public let site: Site

  /// A trial of a site whose goals have an order.
  public init(site: Site) { self.site = site }

  /// The places of the steps that have others after them.
  public var places: Range<Int> { 0..<max(0, site.priorities.steps.count - 1) }

  /// The site with one step moved to the end of the order.
  public func site(movingToEnd place: Int) -> Site {
    var moved = site
    moved.priorities.steps = order(movingToEnd: place).map { site.priorities.steps[$0] }
    return moved
  }

  /// The best values in the fluid model, with the steps as they are and with each of them last.
  ///
  /// Goal by goal is solved as for the weights of a plan: what a person may work in a week, on which
  /// days, when and on which queues binds there; rests, runs and whole shifts do not. Values of the
  /// first goal are bounds on those of any rota.
  ///
  /// - Returns: Nil where the model could not be solved.
  /// - Throws: What the solver throws when it breaks down, and ``ImpossiblePeople``.
  public func estimate(
    _ plan: PriorityExplanation.Planned,
    coverage: CoverageModel,
    solving: any LPSolving,
    cancel: CancelFlag = CancelFlag()
  ) throws -> PriorityExplanation? {
    let steps = site.priorities.steps
    let (problem, _) = try RotaProblem.settled(
      site: site,
      coverage: coverage,
      weights: GoalWeights(site: site, weights: steps.map(\.worth))
    )
    let stages = FluidStages(
      model: FluidModel(problem: problem, coverage: coverage),
      steps: steps,
      solving: solving,
      cancel: cancel
    )
    guard let estimates = try stages.bestValues(Array(steps.indices)) else { return nil }
    var explanation = PriorityExplanation(plan: plan, estimates: estimates, steps: [])
    for place in places {
      guard let values = try stages.bestValues(order(movingToEnd: place)) else { return nil }
      explanation.steps.append(.init(place: place, estimates: values))
    }
    return explanation
  }

  private func order(movingToEnd place: Int) -> [Int] {
    site.priorities.steps.indices.filter { $0 != place } + [place]
  }
}
