import Planning
import Rostering

/// How much of something a plan survives at a level, by bisection: with more of it everything that
/// is lacking only grows, up to the rounding of people.
struct Resilience {
  let run: ContingencyRun

  /// How exact a limit is, as a share of the most that is tried.
  static let resolution = 1.0 / 128

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

  /// What is known of a limit: what holds, what does not, and why.
  private struct Bracket {
    var held: Double
    var broken: Double?
    var breaks: String?
  }

  private func search(
    _ kind: ResilienceResult.Kind,
    _ level: AnswerLevel,
    queue: String?,
    upTo most: Double,
    disruptions: (Double) -> [Disruption]
  ) throws -> ResilienceResult {
    var violations: [String] = []
    func fails(_ share: Double, _ level: AnswerLevel) throws -> LevelResult? {
      let scenario = Scenario(
        name: kind.rawValue,
        disruptions: disruptions(share),
        responses: level == .hold ? [] : run.terms.registered,
        thresholds: run.terms.thresholds
      )
      let result = try run.contingencies.result(
        of: scenario,
        source: .draw,
        group: "",
        pruning: false
      )
      violations += result.violations
      return result.best.flatMap { $0.holds ? nil : $0 }
    }
    var bracket = try limit(from: 0, step: most, upTo: most) { try fails($0, .hold) }
    if level != .hold, bracket.broken != nil {
      // What holds as it stands holds with responses; the limit is looked for from there.
      let step = 4 * most * Resilience.resolution
      bracket = try limit(from: bracket.held, step: step, upTo: most) { try fails($0, level) }
    }
    return ResilienceResult(
      kind: kind,
      queue: queue,
      level: level,
      most: bracket.held,
      isOpen: bracket.broken == nil,
      breaks: bracket.breaks,
      violations: Set(violations).sorted()
    )
  }

  /// Steps up, each twice as long as the last, until something breaks; then halves what is between.
  private func limit(
    from least: Double,
    step: Double,
    upTo most: Double,
    fails: (Double) throws -> LevelResult?
  ) throws -> Bracket {
    var (bracket, step) = (Bracket(held: least), step)
    while bracket.broken == nil, bracket.held < most {
      let next = min(most, bracket.held + step)
      if let failed = try fails(next) {
        (bracket.broken, bracket.breaks) = (next, sentence(failed))
      } else {
        bracket.held = next
      }
      step *= 2
    }
    while let broken = bracket.broken,
      broken - bracket.held > 1.01 * most * Resilience.resolution
    {
      let middle = (bracket.held + broken) / 2
      if let failed = try fails(middle) {
        (bracket.broken, bracket.breaks) = (middle, sentence(failed))
      } else {
        bracket.held = middle
      }
    }
    return bracket
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
