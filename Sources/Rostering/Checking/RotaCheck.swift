public import Demand
public import Planning

/// The judge of rotas: every rule and every figure restated in plain code from the rota and the
/// site alone.
///
/// It shares no code with the optimiser, so that a mistake there can't hide here. It takes any
/// rota, however nonsensical, and reports; it never stops the program.
public struct RotaCheck: Sendable {
  let site: Site
  let coverage: CoverageModel
  let trueCurves: ServedModel

  /// The judge of a site's rotas; `coverage` is what presence is worth there.
  public init(site: Site, coverage: CoverageModel) {
    self.site = site
    self.coverage = coverage
    self.trueCurves = ServedModel(site: site)
  }

  /// Every broken rule, and what the rota achieves and costs.
  public func report(on rota: Rota) -> CheckReport {
    let count = Count(of: rota, by: self)
    return CheckReport(
      violations: violations(in: rota),
      figures: figures(of: count),
      ledger: count.ledger,
      curveGoals: goals(of: count, by: .coverageCurve)
    )
  }

  /// Every broken rule: those of the whole rota, then person by person in the order of ``Rule``.
  public func violations(in rota: Rota) -> [Violation] {
    let siteIsOpen = site.opening.openIntervals(in: site.horizon)
    let lines = rota.lines(of: site).enumerated().flatMap { index, line -> [Violation] in
      guard let line else { return [] }
      let check = LineCheck(
        id: PersonID(index),
        line: line,
        site: site,
        coverage: coverage,
        siteIsOpen: siteIsOpen
      )
      return Rule.allCases.flatMap { check.violations(of: $0) }
    }
    return everyoneHasALine(rota) + lines
  }

  /// The goals of the site's priorities by the curves that the optimiser's objective is defined
  /// on; the figures of a report are by the true curves.
  public func goalsByCurve(of rota: Rota) -> [Double] {
    goals(of: Count(of: rota, by: self), by: .coverageCurve)
  }
}

extension LineCheck {
  /// What a rule finds in the line.
  func violations(of rule: Rule) -> [Violation] {
    switch rule {
    case .everyoneHasALine: []  // A rule of the whole rota, not of a line.
    case .oneShiftADay: oneShiftADay()
    case .shiftFollowsPattern: shiftFollowsPattern()
    case .ownStartWindow: ownStartWindow()
    case .insideOpeningHours: insideOpeningHours()
    case .breaksInPlace: breaksInPlace()
    case .paidTimeAddsUp: paidTimeAddsUp()
    case .restBetweenShifts: restBetweenShifts()
    case .weeklyRest: weeklyRest()
    case .maximumDays: maximumDays()
    case .maximumRunOfDays: maximumRunOfDays()
    case .weeklyHours: weeklyHours()
    case .absencesRespected: absencesRespected()
    case .pinnedShifts: pinnedShifts()
    case .pinnedActivities: pinnedActivities()
    case .competence: competence()
    case .presenceIsServed: presenceIsServed()
    }
  }
}
