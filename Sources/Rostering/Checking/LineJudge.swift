public import Demand
public import Planning

/// Judges single lines: what ``RotaCheck`` says of a person alone, for those who try many lines.
public struct LineJudge: Sendable {
  private let site: Site
  private let coverage: CoverageModel
  private let siteIsOpen: [Bool]

  /// The judge of a site's lines.
  public init(site: Site, coverage: CoverageModel) {
    (self.site, self.coverage) = (site, coverage)
    siteIsOpen = site.opening.openIntervals(in: site.horizon)
  }

  /// The rules of the person that a line breaks; soft ones are left out.
  public func violations(of line: Line) -> [Violation] {
    var findings = Findings()
    let check = LineCheck(
      id: line.person,
      line: line.withinReach(of: site.horizon),
      site: site,
      coverage: coverage,
      siteIsOpen: siteIsOpen
    )
    findings.add(Rule.allCases.flatMap { check.violations(of: $0) })
    for rule in site.rules(of: site[line.person]) {
      findings.add(check.breaches(of: rule.limit), of: check.stated(rule))
    }
    return findings.violations
  }
}
