import Planning

/// Says whether a person of a site has any line at all.
///
/// The dynamic program of the generator is exact, so both answers are proofs.
final class LineOracle {
  let site: Site
  private let compiler: PersonCompiler
  private let nothing: Slab<Double>

  init(site: Site) {
    self.site = site
    let catalogue = ShiftCatalogue(site: site)
    compiler = PersonCompiler(site: site, catalogue: catalogue, sessions: Sessions(site))
    nothing = Slab(repeating: 0, count: catalogue.candidates.count)
  }

  /// Whether a line keeps everything that is asked of a person.
  func hasLine(_ person: Person) -> Bool {
    guard let plan = try? compiler.plan(for: person, profile: 0) else { return false }
    let pricer = LinePricer(catalogue: compiler.catalogue, people: [plan])
    return pricer.bestLine(plan, values: nothing, payFactor: 0, wishFactor: 0) != nil
  }

  /// Whether one of a person's lines has them present in an interval: neither on a break nor at an
  /// activity nor on standby.
  ///
  /// The line that values presence then and nothing else is found, which is exact too.
  func canBePresent(_ person: Person, at interval: Int) -> Bool {
    guard let plan = try? compiler.plan(for: person, profile: 0) else { return false }
    if interval < plan.carriedPresence { return hasLine(person) }
    let pricer = LinePricer(catalogue: compiler.catalogue, people: [plan])
    let worth = IntervalValues(count: site.horizon.intervalCount + overhang)
    worth.value[interval] = 1
    worth.sum()
    let values = Slab(repeating: 0.0, count: compiler.catalogue.candidates.count)
    let own = plan.days.flatMap { $0.options.map { Int32($0.candidate) } }
    pricer.valuer.fill(values, of: own, under: worth)
    var random = RandomSource(seed: 0)
    let costing = LinePricer.Costing(
      values: values,
      intervals: worth,
      payFactor: 0,
      wishFactor: 0
    )
    return pricer.bestLine(plan, costing, &random).map { $0.cost < -0.5 } ?? false
  }

  private var overhang: Int {
    let last = compiler.catalogue.candidates.map(\.end).max() ?? 0
    return max(0, last - site.horizon.intervalCount)
  }
}
