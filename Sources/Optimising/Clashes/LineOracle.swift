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
    compiler = PersonCompiler(site: site, catalogue: catalogue)
    nothing = Slab(repeating: 0, count: catalogue.candidates.count)
  }

  /// Whether a line keeps everything that is asked of a person.
  func hasLine(_ person: Person) -> Bool {
    guard let plan = try? compiler.plan(for: person, profile: 0) else { return false }
    let pricer = LinePricer(catalogue: compiler.catalogue, people: [plan])
    return pricer.bestLine(plan, values: nothing, payFactor: 0, wishFactor: 0) != nil
  }
}
