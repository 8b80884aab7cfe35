import Demand
public import LinearPrograms
public import Planning
import Rostering

/// Finds out why firm rules of presence are not kept, and proves it.
///
/// First interval by interval: who of those counted has a line at all that has them present then?
/// Where too few have, what keeps each away is a clash of their own. Where each interval could be
/// kept, a small site of those counted alone, whose only goal is the rule, is planned: its bound is
/// a proof that some hours stay unkept.
public struct PresenceClashFinder {
  /// The site, with what clashes for one person alone settled.
  public let site: Site
  /// What solves linear programs.
  public let solving: any LPSolving

  /// A finder.
  public init(site: Site, solving: any LPSolving) {
    (self.site, self.solving) = (site, solving)
  }

  /// Why each of some stretches can't be kept, or why a rule's can't all be.
  ///
  /// - Parameter stretches: When firm rules, by their place in the site, are short of people.
  /// - Throws: What the solver throws when it breaks down.
  public func clashes(_ stretches: [(rule: Int, span: Span)]) throws -> [PresenceClash] {
    let oracle = LineOracle(site: site)
    var (found, open) = ([PresenceClash](), [(rule: Int, span: Span)]())
    for stretch in stretches {
      if let reason = atOnce(stretch, oracle) {
        found.append(PresenceClash(rule: stretch.rule, span: stretch.span, reason: reason))
      } else {
        open.append(stretch)
      }
    }
    for rule in Set(open.map(\.rule)).sorted() {
      guard let first = open.first(where: { $0.rule == rule }) else { continue }
      let reason = try TeamClash(site: site, rule: site.presenceRules[rule], solving: solving)
        .reason()
      found.append(PresenceClash(rule: rule, span: first.span, reason: reason))
    }
    return found
  }

  /// Why too few can be there in the first interval of a stretch; nil where enough can.
  private func atOnce(
    _ stretch: (rule: Int, span: Span),
    _ oracle: LineOracle
  ) -> PresenceClash.Reason? {
    let rule = site.presenceRules[stretch.rule]
    guard rule.ratio == nil, rule.least > 0 else { return nil }
    let interval = stretch.span.lowerBound.minute / site.horizon.interval.count
    let counted = site.people.indices.filter { rule.counted.contains(site.people[$0]) }
    if counted.count < rule.least { return .tooFewExist }
    let away = counted.filter { !oracle.canBePresent(site.people[$0], at: interval) }
    // So many away are enough of a proof; with one of them back there would be enough.
    let proof = away.prefix(counted.count - rule.least + 1)
    guard proof.count > counted.count - rule.least else { return nil }
    let finder = ClashFinder(oracle: oracle, presentAt: interval)
    let clashes = proof.compactMap { finder.clash(of: site.people[$0], PersonID($0)) }
    return clashes.isEmpty ? nil : .tooFewCan(clashes)
  }
}
