public import Demand
public import Planning

/// Makes a site plannable where what it asks of someone can't all be kept: gives up as little as
/// will do, in the order of firmness, and says what.
///
/// What gives way first is a hard rule that asks for more work than can be had, then any other hard
/// rule or activity, then what is pinned. A law gives way only where nothing else in the clash could, an absence
/// or a person's own times never.
public struct Settlement: Sendable {
  /// The site that can be planned.
  public private(set) var site: Site
  /// What was given up, person by person.
  public private(set) var concessions: [Concession] = []

  /// Settles a site; looks at those named only, or at everyone.
  ///
  /// - Complexity: for each clash one dynamic program for each thing asked of the person, and a
  ///   dozen for each member of the clash.
  public init(of site: Site, people: [PersonID]? = nil) {
    self.site = site
    let finder = ClashFinder(oracle: LineOracle(site: site))
    for id in people ?? site.people.indices.map({ PersonID($0) }) { settle(id, finder) }
  }

  private mutating func settle(_ id: PersonID, _ finder: ClashFinder) {
    // Each round makes one thing looser, so this ends; the limit is for rules nobody foresaw.
    for _ in 0..<100 {
      guard let clash = finder.clash(of: site[id], id), let change = Self.leastLoss(clash) else {
        return
      }
      concessions.append(Concession(clash: clash, change: change))
      site = site.changed(by: [change])
    }
  }

  /// Excuses people from meetings that have no time that suits everyone.
  init(of site: Site, excusing entries: [ImpossiblePeople.Entry]) {
    self.site = site
    for entry in entries {
      guard let activity = site.activities.first(where: { $0.name == entry.meeting }) else {
        continue
      }
      let change = SiteChange.withoutActivity(activity.name, of: entry.person)
      let clash = Clash(person: entry.person, members: [.activity(activity)], remedies: [change])
      concessions.append(Concession(clash: clash, change: change))
      self.site = self.site.changed(by: [change])
    }
  }

  private static func leastLoss(_ clash: Clash) -> SiteChange? {
    clash.remedies.enumerated().min { ($0.element.loss, $0.offset) < ($1.element.loss, $1.offset) }?
      .element
  }
}

extension SiteChange {
  /// How hard it is to give up; the smaller the sooner.
  fileprivate var loss: Int {
    switch self {
    case .rule(let rule, _): rule.force == .absolute ? 4 : rule.limit.asksForWork ? 0 : 1
    case .withoutRule: 2
    case .withoutActivity: 2
    case .withoutPin: 3
    case .withoutStartWindow: 5
    case .withoutAbsence: 6
    }
  }
}

extension PersonRule.Limit {
  /// Whether a limit's lower end asks for work.
  fileprivate var asksForWork: Bool {
    switch self {
    case .hours(let range, _): range.lowerBound > .zero
    case .shifts(_, let range, _): range.lowerBound > 0
    default: false
    }
  }
}

extension Settlement {
  /// Settles everyone and finds times for the meetings that people attend together.
  ///
  /// - Throws: ``ImpossiblePeople`` where settling does not help.
  public static func concessions(
    at site: Site,
    coverage: CoverageModel
  ) throws(ImpossiblePeople) -> [Concession] {
    let settlement = Settlement(of: site)
    let weights = GoalWeights(site: site, weights: site.priorities.steps.map(\.worth))
    let (_, others) = try RotaProblem.settled(
      site: settlement.site,
      coverage: coverage,
      weights: weights
    )
    return settlement.concessions + others
  }
}

extension RotaProblem {
  /// A site compiled, after settling what can't be kept.
  ///
  /// - Throws: ``ImpossiblePeople`` where settling does not help.
  static func settled(
    site: Site,
    coverage: CoverageModel,
    weights: GoalWeights,
    limits: ChangeLimits = ChangeLimits()
  ) throws(ImpossiblePeople) -> (problem: RotaProblem, concessions: [Concession]) {
    var (settled, concessions) = (site, [Concession]())
    while true {
      do {
        return (
          try RotaProblem(site: settled, coverage: coverage, weights: weights, others: limits),
          concessions
        )
      } catch {
        var settlement = Settlement(of: settled, people: error.entries.map(\.person))
        if settlement.concessions.isEmpty {
          settlement = Settlement(of: settled, excusing: error.entries)
        }
        if settlement.concessions.isEmpty { throw error }
        settled = settlement.site
        concessions += settlement.concessions
      }
    }
  }
}
