import Planning

/// The rules of presence that people keep together, as numbers.
///
/// A requirement looks in each interval at a level, the sum of its coefficients over the people
/// present, and costs
///
///     f(level) = weight · ( max(0, least − level) + max(0, level − most) )
///
/// which is convex, so that presence has a marginal value here as on a queue. A person counted has
/// coefficient 1; "one for each three trainees" gives each trainee −1/3.
struct PresenceTables: Sendable {
  struct Requirement: Sendable {
    /// Place of its rule in the site.
    var rule: Int
    /// By profile.
    var coefficients: [Double]
    var least: Double
    var most: Double
    /// Of one person for one interval.
    var weight: Double
    /// By interval.
    var isActive: [Bool]
  }

  private(set) var requirements: [Requirement] = []
  let intervalCount: Int

  var count: Int { requirements.count }

  init(site: Site, profiles: Profiles, weights: GoalWeights) {
    intervalCount = site.horizon.intervalCount
    let hours = site.horizon.interval.hours
    for (index, rule) in site.presenceRules.enumerated() {
      let weight = rule.force.strength.map { Double($0) * weights.wishes } ?? weights.firm
      let isActive = rule.hours.openIntervals(in: site.horizon).enumerated().map {
        $0.element && $0.offset >= site.firstOpenInterval
      }
      func add(_ coefficients: [Double], _ least: Double, _ most: Double) {
        requirements.append(
          Requirement(
            rule: index,
            coefficients: coefficients,
            least: least,
            most: most,
            weight: weight * hours,
            isActive: isActive
          )
        )
      }
      let counted = profiles.memberships.map { $0[2 * index] ? 1.0 : 0 }
      let most = rule.most.map(Double.init) ?? .infinity
      let least = rule.ratio == nil ? Double(rule.least) : 0
      if least > 0 || rule.most != nil { add(counted, least, most) }
      if let ratio = rule.ratio {
        let share = 1 / Double(ratio.each)
        let balance = zip(counted, profiles.memberships).map { own, member in
          own - (member[2 * index + 1] ? share : 0)
        }
        add(balance, Double(rule.least), .infinity)
      }
    }
  }

  /// What a level costs in an interval.
  @inline(__always)
  func cost(_ place: Int, _ level: Double) -> Double {
    let least = requirements[place].least, most = requirements[place].most
    return requirements[place].weight * (max(0, least - level) + max(0, level - most))
  }

  /// What one more person of a profile gains in an interval, given the levels there.
  func gain(of profile: Int, at interval: Int, _ levels: Slab<Double>) -> Double {
    var gain = 0.0
    for place in requirements.indices where requirements[place].isActive[interval] {
      let coefficient = requirements[place].coefficients[profile]
      if coefficient == 0 { continue }
      let level = levels[interval * count + place]
      gain += cost(place, level) - cost(place, level + coefficient)
    }
    return gain
  }
}

extension PresenceRule.Group {
  /// Whether a person belongs to the group.
  func contains(_ person: Person) -> Bool {
    switch self {
    case .everyone: true
    case .team(let team): person.team == team
    case .role(let role): person.roles.contains(role)
    }
  }
}
