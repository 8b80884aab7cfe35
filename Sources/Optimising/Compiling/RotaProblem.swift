import Demand
public import Planning

/// A site compiled for the engine: profiles, catalogue, people and curves as numbers.
struct RotaProblem: Sendable {
  let site: Site
  let weights: GoalWeights
  let profiles: Profiles
  let catalogue: ShiftCatalogue
  let people: [PersonPlan]
  /// Activities whose time is open, by occasion.
  let sessions: Sessions
  /// Starts of the meetings that all attendees can attend, from which a search begins.
  let meetingSlots: [Int]
  let tables: CurveTables
  let presence: PresenceTables
  let tallies: Tallies
  /// No more changed shifts than this; nil without a limit.
  let mostChanges: Int?
  let intervalCount: Int
  /// The first interval that is not over; nobody's presence before it is planned.
  let firstInterval: Int
  /// Intervals after the horizon that a shift may reach.
  let overhang: Int
  /// Budget of each cost centre in major units; infinite when there is none.
  let budgets: [Double]

  /// Over more days than these lines are long.
  static let mostDaysOfShortLines = 84

  /// Whether a person's line takes so long to find that a few weeks of it at a time are looked at
  /// instead, and a whole one only as well as can be had quickly.
  var hasLongLines: Bool { site.horizon.dayCount > RotaProblem.mostDaysOfShortLines }

  /// Compiles a site.
  ///
  /// - Throws: ``ImpossiblePeople`` naming everyone for whom no line exists.
  init(
    site: Site,
    coverage: CoverageModel,
    weights: GoalWeights,
    mostChanges: Int? = nil,
    others: ChangeLimits = ChangeLimits()
  ) throws(ImpossiblePeople) {
    self.site = site
    catalogue = ShiftCatalogue(site: site)
    profiles = Profiles(site: site, catalogue: catalogue)
    tables = CurveTables(site: site, coverage: coverage, weights: weights)
    self.weights = weights.withFirm(site, tables)
    presence = PresenceTables(site: site, profiles: profiles, weights: self.weights)
    self.mostChanges = mostChanges
    tallies = Tallies(
      site: site,
      weights: self.weights,
      mostChanges: mostChanges,
      others: others
    )
    intervalCount = site.horizon.intervalCount
    firstInterval = site.firstOpenInterval
    let horizonEnd = intervalCount
    overhang = max(0, (catalogue.candidates.map(\.end).max() ?? 0) - horizonEnd)
    budgets = site.costCentres.map { centre in
      centre.budget.map { site.currency.major($0) } ?? .infinity
    }
    sessions = Sessions(site)
    let compiler = PersonCompiler(
      site: site,
      catalogue: catalogue,
      sessions: sessions,
      limits: others
    )
    var (people, impossible) = ([PersonPlan](), [ImpossiblePeople.Entry]())
    for (index, person) in site.people.enumerated() {
      do {
        var plan = try compiler.plan(for: person, profile: profiles.ofPerson[index])
        plan.laterProfiles = profiles.laterOfPerson[index]
        plan.modes = profiles.modesOfPerson[index]
        people.append(plan)
      } catch {
        impossible.append(ImpossiblePeople.Entry(person: PersonID(index), reason: error.reason))
      }
    }
    self.people = people
    if impossible.isEmpty { impossible = RotaProblem.withoutLine(people, catalogue, site) }
    if !impossible.isEmpty { throw ImpossiblePeople(entries: impossible) }
    meetingSlots = try FirstMeetings(sessions, people, catalogue, intervalCount + overhang).slots()
  }

  /// The same problem with other weights of the goals, and perhaps other limits on changes; those on
  /// people and hours can be set only where the problem has some.
  init(
    _ other: RotaProblem,
    coverage: CoverageModel,
    weights: GoalWeights,
    mostChanges: Int? = nil,
    others: ChangeLimits = ChangeLimits()
  ) {
    (site, profiles) = (other.site, other.profiles)
    (catalogue, people, budgets) = (other.catalogue, other.people, other.budgets)
    (sessions, meetingSlots) = (other.sessions, other.meetingSlots)
    (intervalCount, overhang) = (other.intervalCount, other.overhang)
    firstInterval = other.firstInterval
    tables = CurveTables(site: other.site, coverage: coverage, weights: weights)
    self.weights = weights.withFirm(other.site, tables)
    presence = PresenceTables(site: other.site, profiles: other.profiles, weights: self.weights)
    self.mostChanges = mostChanges
    tallies = Tallies(
      site: other.site,
      weights: self.weights,
      mostChanges: mostChanges,
      others: others
    )
  }

  /// The same problem with another limit of its only budget, in major units.
  init(_ other: RotaProblem, cap: Double) {
    (site, profiles, weights) = (other.site, other.profiles, other.weights)
    (catalogue, people, budgets) = (other.catalogue, other.people, other.budgets)
    (sessions, meetingSlots) = (other.sessions, other.meetingSlots)
    (intervalCount, overhang) = (other.intervalCount, other.overhang)
    (firstInterval, tables) = (other.firstInterval, other.tables)
    (presence, mostChanges) = (other.presence, other.mostChanges)
    tallies = other.tallies.capped(cap, less: FixedPay(site).major(for: site.budgets[0]))
  }

  private static func withoutLine(
    _ people: [PersonPlan],
    _ catalogue: ShiftCatalogue,
    _ site: Site
  ) -> [ImpossiblePeople.Entry] {
    let pricer = LinePricer(catalogue: catalogue, people: people)
    let nothing = Slab(repeating: 0.0, count: catalogue.candidates.count)
    // Chance makes lines differ, which spares a look at all of them.
    var costing = LinePricer.Costing(values: nothing, payFactor: 0, wishFactor: 0)
    (costing.noise, costing.mostLabels) = (1, 20_000)
    return people.indices.compactMap { index in
      var random = RandomSource(seed: 0)
      if pricer.bestLine(people[index], costing, &random) != nil { return nil }
      return ImpossiblePeople.Entry(
        person: PersonID(index),
        reason: people[index].sessions.isEmpty
          ? "the rules leave no week that makes the contract's hours"
          : "the rules leave no week that makes the contract's hours and holds every activity"
      )
    }
  }
}

/// People for whom the rules leave no line at all; nothing can be planned until that is mended.
public struct ImpossiblePeople: Error, Sendable {
  /// One of them.
  public struct Entry: Hashable, Sendable {
    /// Who.
    public var person: PersonID
    /// Why, in words.
    public var reason: String
    /// The meeting at which they can't be with the others, where that is why.
    public var meeting: String?
  }

  /// All of them.
  public var entries: [Entry]
}
