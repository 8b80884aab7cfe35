import Demand
import GLPKSolving
import Optimising
import Planning
import Publishing
import Rostering

/// A rota judged against its site, with what clashes there told apart from what is simply wrong.
///
/// The clashes are found anew from the site, so that nothing has to be taken on trust.
struct PlanJudgement {
  /// The judge's report by the site as it stands.
  let report: CheckReport
  /// What clashes for the people whose lines break a rule, and for those named besides.
  let concessions: [Concession]
  /// Broken rules that no clash explains: faults.
  let faults: [Violation]
  /// Firm rules of presence that are not kept.
  let unkept: [Violation]

  init(_ rota: Rota, at site: Site, naming others: [PersonID] = []) {
    let coverage = CoverageModel(site: site)
    report = RotaCheck(site: site, coverage: coverage).report(on: rota)
    let broken = Set(report.violations.compactMap(\.person)).union(others).sorted()
    concessions = PlanJudgement.concessions(of: broken, report, at: site, coverage)
    let firm =
      concessions.isEmpty
      ? report.violations
      : RotaCheck(site: site.changed(by: concessions.map(\.change)), coverage: coverage)
        .violations(in: rota)
    faults = firm.filter { $0.rule != .presenceTogether }
    unkept = firm.filter { $0.rule == .presenceTogether }
  }

  private static func concessions(
    of broken: [PersonID],
    _ report: CheckReport,
    at site: Site,
    _ coverage: CoverageModel
  ) -> [Concession] {
    if broken.isEmpty { return [] }
    // Whether a meeting has a time is not seen of one person alone.
    if report.violations.contains(where: { $0.rule == .activitiesHeld }),
      let all = try? Settlement.concessions(at: site, coverage: coverage)
    {
      return all
    }
    return Settlement(of: site, people: broken).concessions
  }

  /// Whether everything that was asked is kept.
  var isAllKept: Bool {
    concessions.isEmpty && unkept.isEmpty && report.budgets.allSatisfy { !$0.isBroken }
  }

  /// The clashes in words, those of presence looked into.
  ///
  /// - Throws: What the solver throws when it breaks down.
  func notPossible(at site: Site) throws -> [NotPossible] {
    let settled = site.changed(by: concessions.map(\.change))
    let finder = PresenceClashFinder(site: settled, solving: GLPKSolver())
    let stretches = unkept.compactMap { violation -> (rule: Int, span: Span)? in
      let rule = site.presenceRules.firstIndex { $0.name == violation.name }
      return rule.flatMap { rule in violation.span.map { (rule, $0) } }
    }
    // A dozen stretches say what a hundred would.
    let clashes = try finder.clashes(Array(stretches.prefix(12)))
    return concessions.map { NotPossible($0, at: site) }
      + clashes.map { NotPossible($0, at: settled) }
  }
}
