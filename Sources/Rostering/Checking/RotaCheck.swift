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
    self.init(site: site, coverage: coverage, served: ServedModel(site: site))
  }

  /// The same with the site's served curves, where they are at hand.
  public init(site: Site, coverage: CoverageModel, served: ServedModel) {
    self.site = site
    self.coverage = coverage
    self.trueCurves = served
  }

  /// Every broken rule, and what the rota achieves and costs.
  public func report(on rota: Rota) -> CheckReport {
    let findings = findings(in: rota)
    let count = Count(of: rota, by: self, softPoints: findings.softPoints)
    let budgets = budgetFigures(count.ledger, rota, load: count.load)
    var figures = figures(of: count)
    figures.budgets = budgets
    return CheckReport(
      violations: findings.violations,
      softBreaches: findings.softBreaches,
      figures: figures,
      ledger: count.ledger,
      curveGoals: goals(of: count, by: .coverageCurve),
      budgets: budgets
    )
  }

  /// Every broken rule that is not soft: those of the whole rota, then person by person, then
  /// those that people keep together.
  ///
  /// Of a person come first the rules that no planner states, in the order of ``Rule``, then the
  /// planner's in their own order.
  public func violations(in rota: Rota) -> [Violation] { findings(in: rota).violations }

  /// All that is wrong with a rota, what soft rules ask for included.
  func findings(in rota: Rota) -> Findings {
    var findings = Findings()
    findings.add(everyoneHasALine(rota))
    let lines = lineChecks(of: rota)
    for line in lines.compactMap(\.self) {
      findings.add(Rule.allCases.flatMap { line.violations(of: $0) })
      for rule in site.rules(of: line.person) {
        findings.add(line.askedBreaches(of: rule), of: line.stated(rule))
      }
    }
    findings.add(activitiesHeld(lines))
    guard !site.presenceRules.isEmpty else { return findings }
    let presence = lines.map { $0?.presence() ?? [] }
    for rule in site.presenceRules {
      let stated = StatedRule(name: rule.name, force: rule.force)
      findings.add(presenceTogether(rule, presence), of: stated)
    }
    return findings
  }

  func lineChecks(of rota: Rota) -> [LineCheck?] {
    let siteIsOpen = site.opening.openIntervals(in: site.horizon)
    return rota.lines(of: site).enumerated().map { index, line in
      line.map {
        LineCheck(
          id: PersonID(index),
          line: $0,
          site: site,
          coverage: coverage,
          siteIsOpen: siteIsOpen
        )
      }
    }
  }

  /// The goals of the site's priorities by the curves that the optimiser's objective is defined
  /// on; the figures of a report are by the true curves.
  public func goalsByCurve(of rota: Rota) -> [Double] {
    let count = Count(of: rota, by: self, softPoints: findings(in: rota).softPoints)
    return goals(of: count, by: .coverageCurve)
  }
}

extension LineCheck {
  /// What a rule that no planner states finds in the line.
  func violations(of rule: Rule) -> [Violation] {
    switch rule {
    case .oneShiftADay: oneShiftADay()
    case .employment: employment()
    case .shiftFollowsPattern: shiftFollowsPattern()
    case .ownStartWindow: ownStartWindow()
    case .insideOpeningHours: insideOpeningHours()
    case .breaksInPlace: breaksInPlace()
    case .paidTimeAddsUp: paidTimeAddsUp()
    case .absencesRespected: absencesRespected()
    case .pinnedShifts: pinnedShifts()
    case .pinnedActivities: pinnedActivities()
    case .competence: competence()
    case .competenceEnds: competenceEnds()
    case .presenceIsServed: presenceIsServed()
    case .leastStay: leastStay()
    case .pastStands: pastStands()
    // Rules of the whole rota, and the planner's own.
    case .everyoneHasALine, .restBetweenShifts, .weeklyRest, .hours, .shifts, .run, .daysOffRun,
      .daysOffTogether, .weekendsWorked, .freeWeekends, .wholeWeekends, .succession, .sameStart,
      .shiftLength, .spread, .presenceTogether, .activitiesHeld:
      []
    }
  }
}
