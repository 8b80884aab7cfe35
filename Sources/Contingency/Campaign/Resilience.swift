import Planning
import Rostering

/// How much of something a plan survives at a level, by bisection: with more of it everything that
/// is lacking only grows, up to the rounding of people.
struct Resilience {
  let run: ContingencyRun

  /// Bisections; the answer is as exact as the most tried, halved so often.
  static let steps = 7

  /// The most of it that the plan survives.
  ///
  /// - Throws: What the solver throws when it breaks down.
  func result(of job: ContingencyJob) throws -> ResilienceResult? {
    switch job {
    case .surge(let queue, let level):
      return try search(.surge, level, queue: run.setting.site[queue].name, upTo: 2) { share in
        let span = run.setting.site.horizon.span
        return [Disruption(.demand([queue], factor: 1 + share), spans: [span])]
      }
    case .absence(let level):
      return try search(.absence, level, queue: nil, upTo: 0.6, disruptions: absences)
    case .budgetCut: return budgetCut()
    default: return nil
    }
  }

  /// A share of the people who work on each day, the same ones first at every share.
  private func absences(_ share: Double) -> [Disruption] {
    let (site, rota) = (run.setting.site, run.setting.rota)
    let chance = Chance(seed: run.options.seed)["resilience"]
    return (0..<site.horizon.dayCount).compactMap { day in
      let today = site.people.indices.map(PersonID.init).filter { person in
        rota[person].shifts.contains { $0.day == day }
      }
      let lots = today.sorted {
        (chance[day][$0.index].share, $0) < (chance[day][$1.index].share, $1)
      }
      let ill = lots.prefix(Int((share * Double(today.count)).rounded())).sorted()
      let ends = ill.flatMap { rota[$0].shifts }.filter { $0.day == day }.map(\.span.upperBound)
      guard let end = ends.max() else { return nil }
      return Disruption(
        .absence(Absentees(ill)),
        spans: [site.horizon.dayStarts[day]..<max(end, site.horizon.dayStarts[day + 1])]
      )
    }
  }

  private func search(
    _ kind: ResilienceResult.Kind,
    _ level: AnswerLevel,
    queue: String?,
    upTo most: Double,
    disruptions: (Double) -> [Disruption]
  ) throws -> ResilienceResult {
    var violations: [String] = []
    func answer(_ share: Double) throws -> LevelResult? {
      let scenario = Scenario(
        name: kind.rawValue,
        disruptions: disruptions(share),
        responses: level == .hold ? [] : run.terms.registered,
        thresholds: run.terms.thresholds
      )
      let result = try run.contingencies.result(of: scenario, source: .draw, group: "")
      violations += result.violations
      return result.best
    }
    var (held, broken) = (0.0, most)
    guard let last = try answer(most), !last.holds else {
      return ResilienceResult(
        kind: kind,
        queue: queue,
        level: level,
        most: most,
        isOpen: true,
        violations: violations
      )
    }
    var breaks = sentence(last)
    for _ in 0..<Resilience.steps {
      let middle = (held + broken) / 2
      guard let tried = try answer(middle), !tried.holds else {
        held = middle
        continue
      }
      (broken, breaks) = (middle, sentence(tried))
    }
    return ResilienceResult(
      kind: kind,
      queue: queue,
      level: level,
      most: held,
      isOpen: false,
      breaks: breaks,
      violations: violations
    )
  }

  private func sentence(_ result: LevelResult) -> String? {
    result.findings.filter { !$0.holds }.max { $0.lack < $1.lack }?.sentence
  }

  /// The share of all budgets that the plan does not use: pay is what it is, whoever moves where.
  ///
  /// The first budget to be overrun is the one with the least left.
  private func budgetCut() -> ResilienceResult? {
    let (site, rota) = (run.setting.site, run.setting.rota)
    let totals = PayLedger(of: rota, at: site).totals(centreCount: site.costCentres.count)
    let shares = zip(site.costCentres, totals).compactMap { centre, pay -> (String, Double)? in
      guard let budget = centre.budget, budget > .zero else { return nil }
      return (centre.name, 1 - Double(pay.minorUnits) / Double(budget.minorUnits))
    }
    guard let first = shares.min(by: { $0.1 < $1.1 }) else { return nil }
    return ResilienceResult(
      kind: .budgetCut,
      level: .hold,
      most: max(0, first.1),
      isOpen: false,
      breaks: "\(first.0) is overrun first."
    )
  }
}
