public import Planning
public import Rostering

/// The least that can be paid of what a hard budget counts, found exactly person by person by the
/// line generator.
///
/// What people share (presence, meetings, service) can only make it dearer, so that the sum is a
/// bound on every rota's.
public struct CheapestPay {
  /// More rules are not looked at one by one.
  private static let mostRules = 12
  /// The site.
  public let site: Site

  /// The cheapest pay of a site.
  public init(site: Site) { self.site = site }

  /// Why a budget is not kept.
  public func shortage(of figures: BudgetFigures) -> BudgetShortage {
    let budget = site.budgets[figures.budget]
    let least = least(of: budget, at: site)
    let names = RuleTrial.names(at: site).filter { name in
      !site.presenceRules.contains { $0.name == name }
    }
    var without: [BudgetShortage.WithoutRule] = []
    for name in names.prefix(Self.mostRules) {
      var lighter = site
      for index in site.people.indices { lighter.people[index].waivedRules.insert(name) }
      let rest = self.least(of: budget, at: lighter)
      if rest < least { without.append(.init(rule: name, least: rest)) }
    }
    without.sort { ($0.least, $0.rule) < ($1.least, $1.rule) }
    return BudgetShortage(figures: figures, least: least, without: without)
  }

  /// The least that can be paid of what a budget counts; people without any line count what is
  /// paid anyway.
  public func least(of budget: Budget) -> Money { least(of: budget, at: site) }

  private func least(of budget: Budget, at site: Site) -> Money {
    var site = site
    var alone = budget
    alone.keeping = .hard
    (site.budgets, site.fairness) = ([alone], [])
    let catalogue = ShiftCatalogue(site: site)
    let compiler = PersonCompiler(site: site, catalogue: catalogue, sessions: Sessions(site))
    let place = TallyKinds(site: site).firstBudget
    var sum = FixedPay(site).major(for: alone)
    for person in site.people where alone.counts(person) {
      guard let plan = try? compiler.plan(for: person, profile: 0) else { continue }
      sum += cheapest(plan, catalogue, place) ?? 0
      if let exact = plan.exact, exact.amounts.contains(place) { sum -= exact.slack }
    }
    // Whole minor units, with room for what binary numbers lose.
    let minor = sum * Double(site.currency.minorPerMajor)
    return Money(minorUnits: Int((minor - 1e-4).rounded(.up)))
  }

  private func cheapest(
    _ plan: PersonPlan,
    _ catalogue: ShiftCatalogue,
    _ place: Int
  ) -> Double? {
    let pricer = LinePricer(catalogue: catalogue, people: [plan])
    var costing = LinePricer.Costing(
      values: Slab(repeating: 0.0, count: catalogue.candidates.count),
      payFactor: 0,
      wishFactor: 0
    )
    costing.amountFactors = Array(repeating: 0, count: place + 1)
    costing.amountFactors[place] = 1
    var random = RandomSource(seed: 0)
    return pricer.bestLine(plan, costing, &random)?.cost
  }
}
