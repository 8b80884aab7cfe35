import Planning
public import Rostering

extension ContingencyRun {
  /// Puts results together, in whatever order they were found.
  ///
  /// - Parameters:
  ///   - results: What the jobs found out.
  ///   - count: How many jobs there are.
  public func report(_ results: [JobResult], of count: Int) -> ContingencyReport {
    let byKey = Dictionary(results.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let scenarios = results.compactMap(\.scenario)
    let maker = ReportMaker(run: self, byKey: byKey)
    return ContingencyReport(
      queues: setting.site.queues.map(\.name),
      risks: register.risks.indices.compactMap(maker.risk),
      people: maker.ranked(scenarios.filter { $0.source == .person }),
      teams: maker.ranked(scenarios.filter { $0.source == .team }),
      pairs: maker.ranked(scenarios.filter { $0.source == .pair }),
      drawn: maker.drawn(
        scenarios.filter { $0.source == .draw },
        results.compactMap(\.foresight)
      ),
      resilience: jobs.compactMap { byKey[$0.key]?.resilience },
      worst: Array(maker.ranked(scenarios.filter { $0.best?.holds == false }).prefix(20)),
      faults: Set(results.flatMap(\.violations)).sorted(),
      jobs: count,
      done: results.count,
      seed: options.seed
    )
  }
}

/// Puts the results of a run together.
private struct ReportMaker {
  let run: ContingencyRun
  let byKey: [String: JobResult]

  /// Those that lack most first.
  func ranked(_ scenarios: [ScenarioResult]) -> [ScenarioResult] {
    scenarios.sorted { one, other in
      let (a, b) = (lack(one), lack(other))
      return a == b ? one.name < other.name : a > b
    }
  }

  /// What lacks after the best answer, then what lacks when it is only held.
  private func lack(_ scenario: ScenarioResult) -> Double {
    func sum(_ level: LevelResult?) -> Double { level?.findings.reduce(0) { $0 + $1.lack } ?? 0 }
    return 1000 * sum(scenario.best) + sum(scenario[.hold])
  }

  // MARK: Risks

  func risk(_ place: Int) -> RiskReport? {
    let risk = run.register.risks[place]
    let results = (0..<(risk.isRandom ? risk.draws : 1)).compactMap {
      byKey[ContingencyJob.risk(place, draw: $0).key]?.scenario
    }
    guard !results.isEmpty else { return nil }
    let holding = shares(results)
    let needed = risk.isRandom ? risk.confidence : 1
    let heldAt = AnswerLevel.allCases.first { holding[$0].map { $0 >= needed - 1e-9 } ?? false }
    let costs = results.map { $0.best?.cost ?? 0 }.sorted()
    return RiskReport(
      name: risk.name,
      owner: risk.owner,
      likelihood: risk.likelihood,
      trigger: risk.trigger,
      draws: results.count,
      holding: holding,
      confidence: needed,
      heldAt: heldAt,
      expectedCost: costs.reduce(0, +) / costs.count,
      highCost: costs[rank(0.9, costs.count)],
      told: told(results)
    )
  }

  /// Share of some scenarios in which everything holds at a level or before; only levels tried.
  private func shares(_ results: [ScenarioResult]) -> [AnswerLevel: Double] {
    let tried = AnswerLevel.allCases.filter { level in results.contains { $0[level] != nil } }
    let shares = tried.map { level -> (AnswerLevel, Double) in
      let held = results.count { result in
        result.levels.contains { $0.holds && order($0.level) <= order(level) }
      }
      return (level, Double(held) / Double(results.count))
    }
    return Dictionary(uniqueKeysWithValues: shares)
  }

  private func order(_ level: AnswerLevel) -> Int {
    AnswerLevel.allCases.firstIndex(of: level) ?? 0
  }

  /// The draw in the middle of those that need the furthest answer.
  private func told(_ results: [ScenarioResult]) -> ScenarioResult {
    let failing = results.filter { $0.heldAt == nil }
    let answered = results.filter { $0.heldAt != .hold }
    let group = ranked(failing.isEmpty ? (answered.isEmpty ? results : answered) : failing)
    return group[group.count / 2]
  }

  private func rank(_ share: Double, _ count: Int) -> Int {
    min(count - 1, max(0, Int((share * Double(count)).rounded(.up)) - 1))
  }

  // MARK: Drawn weeks

  func drawn(_ results: [ScenarioResult], _ foreseen: [ForeseenWeek]) -> DrawnWeeks? {
    guard !results.isEmpty else { return nil }
    let count = Double(results.count)
    let holding = shares(results)
    let costs = results.map { $0.best?.cost ?? 0 }.sorted()
    let mean = costs.reduce(0.0) { $0 + Double($1) } / count
    let square = costs.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    return DrawnWeeks(
      count: results.count,
      holding: holding,
      holdingError: holding.mapValues { ($0 * (1 - $0) / count).squareRoot() },
      service: run.setting.site.queues.indices.map { queue in
        let sorted = results.compactMap { $0[.hold]?.attained[queue] }.sorted()
        return DrawnWeeks.Service(
          queue: run.setting.site.queues[queue].name,
          quantiles: DrawnWeeks.shares.map { DrawnWeeks.Quantile($0, of: sorted) }
        )
      },
      expectedCost: mean,
      expectedCostError: (square / max(1, count - 1) / count).squareRoot(),
      medianCost: costs[rank(0.5, costs.count)],
      highCost: costs[rank(0.9, costs.count)],
      worstCost: costs[costs.count - 1],
      regret: Regret(foreseen)
    )
  }
}
