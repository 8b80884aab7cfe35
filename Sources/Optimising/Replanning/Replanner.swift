public import Demand
public import Planning
public import Rostering

/// Plans again what a rota leaves open after something has changed, quickly: from the rota that
/// people have, changing only those near what is hurt.
///
/// It proves no bound and solves no linear program. Whoever has a line that the rules still allow
/// starts with it; the others get their best reply; then a fixed number of tries takes out few
/// people who can do each other's work, those near what is hurt, and keeps what gains. The same
/// input gives the same rota. Where the site knows what people had before, each changed shift
/// counts what its goal weighs, so that people are left in peace unless it pays.
public struct Replanner: Sendable {
  /// What replanning ends with.
  public struct Result: Sendable {
    /// The rota.
    public var rota: Rota
    /// Its objective, by the weights given.
    public var objective: Double
    /// What had to be given up for some people, because what was asked of them clashes.
    public var concessions: [Concession]
    /// Weight of an hour for which a firm rule of presence is broken.
    public var presenceWeight: Double
  }

  /// How many tries are made.
  public var tries: Int
  /// Most people near what is hurt who may change, beside those who must.
  public var mostPeople: Int
  /// Seed of the random choices.
  public var seed: UInt64

  /// A replanner.
  public init(tries: Int = 40, mostPeople: Int = 24, seed: UInt64 = 1) {
    (self.tries, self.mostPeople, self.seed) = (tries, mostPeople, seed)
  }

  /// Plans again.
  ///
  /// - Parameters:
  ///   - site: The site as it is now; `Site.replanned(from:after:)` says what of it is over, and
  ///     `Site.keeping(_:)` what people had.
  ///   - coverage: What presence is worth there.
  ///   - rota: What people have, in the numbers of the site.
  ///   - weights: Weights of the goals, in the order of the site's priorities: those of the proof of
  ///     the plan that people have.
  ///   - hurt: When more or fewer people are needed than before, for those who must change are found
  ///     by the rules alone; nil where the demand is as it was.
  /// - Throws: ``ImpossiblePeople`` where someone is left without any line.
  public func replan(
    _ site: Site,
    coverage: CoverageModel,
    from rota: Rota,
    weights: [Double],
    hurt: Span? = nil
  ) throws -> Result {
    let goals = GoalWeights(site: site, weights: weights)
    let (problem, concessions) = try RotaProblem.settled(
      site: site,
      coverage: coverage,
      weights: goals
    )
    let kept = KeptRota(rota, problem)
    let state = RotaState(problem: problem)
    let mending = Mending(problem: problem, kept: kept, mostPeople: mostPeople, seed: seed)
    mending.run(state, tries: tries, hurt: hurt)
    KeptAgain(problem: problem, kept: kept).restore(state)
    return Result(
      rota: RotaMaker(problem: problem, kept: kept).rota(of: state),
      objective: state.objective,
      concessions: concessions,
      presenceWeight: problem.weights.firm
    )
  }
}
