import Demand
import LinearPrograms
import Planning
import Rostering

/// A rule of presence against the rules of the people that it counts, all its hours together.
struct TeamClash {
  let site: Site
  let rule: PresenceRule
  let solving: any LPSolving

  /// The smallest set of rules, by name, under which hours stay unkept; deletion filter, as in
  /// ``ClashFinder``.
  func reason() throws -> PresenceClash.Reason {
    guard case .unkept(var hours) = try outcome(without: []) else { return .unknown }
    var (kept, out) = (names, Set<String>())
    for name in names {
      guard case .unkept(let left) = try outcome(without: out.union([name])) else { continue }
      out.insert(name)
      kept.removeAll { $0 == name }
      hours = left
    }
    return .notAllAtOnce(rules: kept, leastHours: hours)
  }

  private enum Outcome {
    /// Proven: at least so many hours stay unkept.
    case unkept(Double)
    /// Kept by a rota, or not known.
    case keptOrUnknown
  }

  private var people: [Person] {
    site.people.filter { rule.counted.contains($0) || rule.ratio?.others.contains($0) ?? false }
  }

  /// Names of the firm rules of the people concerned, laws last.
  private var names: [String] {
    var seen = Set<String>()
    let rules = people.flatMap { site.rules(of: $0) }.filter { $0.force.strength == nil }
    return (rules.filter { $0.force == .hard } + rules.filter { $0.force == .absolute })
      .map(\.name).filter { seen.insert($0).inserted }
  }

  private func outcome(without names: Set<String>) throws -> Outcome {
    let alone = alone(without: names)
    let closed = alone.queues.map { _ in
      [CoverageCurve?](repeating: nil, count: alone.horizon.intervalCount)
    }
    let nobody = closed.map { $0.map { _ in 0 } }
    let result = try RotaOptimiser(
      site: alone,
      coverage: CoverageModel(curves: closed, required: nobody, windows: []),
      solving: solving,
      settings: OptimiserSettings(seconds: nil, effort: 1, gap: 1e-6, seed: 1, threads: 1)
    ).run()
    return result.proof.boundSource != .none && result.proof.bound > 1e-6
      ? .unkept(result.proof.bound) : .keptOrUnknown
  }

  /// The people concerned alone, with the rule as their only wish: an hour of breach is a point.
  private func alone(without names: Set<String>) -> Site {
    var site = site
    site.people = people.map { person in
      var person = person
      (person.wishes, person.costCentre) = ([], CostCentreID(0))
      person.waivedRules.formUnion(names)
      let soft = self.site.rules(of: person).filter { $0.force.strength != nil }
      person.waivedRules.formUnion(soft.map(\.name))
      return person
    }
    var wish = rule
    wish.force = .soft(strength: 1)
    site.presenceRules = [wish]
    // What is proven without them holds with them.
    site.activities = []
    (site.costCentres, site.budgets) = ([CostCentre(name: "all", budget: nil)], [])
    site.priorities = Priorities(mode: .weighted, steps: [Priority(goal: .wishes, worth: 1)])
    return site
  }
}
