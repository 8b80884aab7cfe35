public import Demand
public import Planning

/// What presence is worth and who is the same to it, where shifts are given and only who serves
/// what is open.
public struct ServingGround: Sendable {
  let ground: BoardGround

  /// Ground of a site and some profiles.
  ///
  /// - Parameters:
  ///   - site: The site; its rules of presence have no say, since presence is given.
  ///   - coverage: What presence is worth.
  ///   - weights: Weights of the goals, from a plan's proof.
  ///   - profiles: What people can serve; boards call them by their places.
  ///   - shares: By queue: how much of its weight counts.
  public init(
    site: Site,
    coverage: CoverageModel,
    weights: [Double],
    profiles: [CompetenceProfile],
    shares: [Double]? = nil
  ) {
    var site = site
    site.presenceRules = []
    var weights = GoalWeights(site: site, weights: weights)
    if let shares { weights.standards = zip(weights.standards, shares).map { $0 * $1 } }
    let own = Profiles(profiles, queueCount: site.queues.count)
    ground = BoardGround(
      tables: CurveTables(site: site, coverage: coverage, weights: weights),
      profiles: own,
      presence: PresenceTables(site: site, profiles: own, weights: weights),
      intervalCount: site.horizon.intervalCount
    )
  }
}
