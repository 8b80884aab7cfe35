public import LinearPrograms
public import Planning
public import Rostering

/// All that is found out about a plan: its register, absences of single people, pairs and teams,
/// weeks drawn at random, and how much it survives.
///
/// Each job depends on the plan, the register and the options alone, so that jobs can be done in any
/// order, on any number of threads and machines, and put together again.
public struct ContingencyRun: Sendable {
  /// The plan.
  public let setting: Setting
  /// What can go wrong.
  public let register: RiskRegister
  /// How much is found out.
  public let options: RunOptions
  let contingencies: Contingencies
  let terms: UsualTerms
  let draw: ScenarioDraw

  /// A run.
  public init(
    _ setting: Setting,
    register: RiskRegister,
    options: RunOptions,
    solving: any LPSolving
  ) {
    (self.setting, self.register, self.options) = (setting, register, options)
    contingencies = Contingencies(setting, solving: solving)
    terms = UsualTerms(setting, register: register)
    draw = ScenarioDraw(
      register: register,
      site: setting.site,
      rota: setting.rota,
      seed: options.seed
    )
  }

  /// The jobs that need no other's result, in the order of the report.
  public var jobs: [ContingencyJob] {
    let risks = register.risks.enumerated().flatMap { place, risk in
      (0..<(risk.isRandom ? risk.draws : 1)).map { ContingencyJob.risk(place, draw: $0) }
    }
    let people = setting.site.people.indices.map(PersonID.init)
      .filter { !setting.rota[$0].shifts.isEmpty }
    let levels: [AnswerLevel] = [.hold, .respond]
    return risks + people.map(ContingencyJob.person)
      + teams.map(ContingencyJob.team)
      + (0..<options.draws).map(ContingencyJob.draw)
      + (0..<min(options.draws, options.foresight)).map(ContingencyJob.foreseen)
      + setting.site.queues.indices.flatMap { queue in
        levels.map { ContingencyJob.surge(QueueID(queue), $0) }
      }
      + levels.map(ContingencyJob.absence) + [.budgetCut]
  }

  /// The pairs of those people whose absence hurts most, once it is known whose does.
  public func pairs(after results: [JobResult]) -> [ContingencyJob] {
    let hurts = setting.site.people.indices.compactMap { index -> (PersonID, Double)? in
      let key = ContingencyJob.person(PersonID(index)).key
      let result = results.first { $0.key == key }?.scenario
      return result?[.hold].map { (PersonID(index), hurt($0)) }
    }
    let worst = hurts.filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .prefix(options.worst).map(\.0).sorted()
    return worst.indices.flatMap { one in
      worst[(one + 1)...].map { ContingencyJob.pair(worst[one], $0) }
    }
  }

  /// How much an answer lacks, and then how little above what must hold it stays.
  private func hurt(_ result: LevelResult) -> Double {
    let lack = result.findings.reduce(0) { $0 + $1.lack }
    let near = result.findings.map { max(0, UsualTerms.points - ($0.value - $0.limit)) }.max() ?? 0
    return lack * 1000 + near
  }

  private var teams: [String] {
    var known: [String] = []
    for person in setting.site.people where !known.contains(person.team) {
      known.append(person.team)
    }
    return known
  }

  // MARK: Doing one

  /// Finds out one thing.
  ///
  /// - Throws: What the solver throws when it breaks down.
  public func result(of job: ContingencyJob) throws -> JobResult {
    switch job {
    case .risk(let place, let number):
      let risk = register.risks[place]
      return try scenario(job, draw.scenario(risk, draw: number), .risk, group: risk.name)
    case .person(let person):
      return try scenario(job, absent([person], setting.site[person].id), .person)
    case .team(let team):
      let people = setting.site.people.indices.filter { setting.site.people[$0].team == team }
      return try scenario(job, absent(people.map(PersonID.init), "team \(team)"), .team)
    case .pair(let one, let other):
      let name = "\(setting.site[one].id), \(setting.site[other].id)"
      return try scenario(job, absent([one, other], name), .pair)
    case .draw(let number): return try scenario(job, drawnWeek(number), .draw, group: "drawn weeks")
    case .foreseen(let number):
      let (week, faults) = try contingencies.foreseen(drawnWeek(number))
      return JobResult(key: job.key, foresight: week, foresightFaults: faults)
    case .surge, .absence, .budgetCut:
      return JobResult(key: job.key, resilience: try Resilience(run: self).result(of: job))
    }
  }

  private func scenario(
    _ job: ContingencyJob,
    _ scenario: Scenario,
    _ source: ScenarioResult.Source,
    group: String? = nil
  ) throws -> JobResult {
    JobResult(
      key: job.key,
      scenario: try contingencies.result(
        of: scenario,
        source: source,
        group: group ?? scenario.name
      )
    )
  }

  /// People who are absent all through, with what is usually asked and may be done for nothing.
  private func absent(_ people: [PersonID], _ name: String) -> Scenario {
    Scenario(
      name: name,
      disruptions: [Disruption(.absence(Absentees(people)), spans: [setting.site.horizon.span])],
      responses: terms.free,
      thresholds: terms.thresholds
    )
  }

  /// A week drawn at random: everyone ill by their own rate, each queue's days busier or quieter.
  ///
  ///     contacts(q, day) = forecast · exp(σ(q) · z − σ(q)² / 2),   z normal, so that the mean stays
  func drawnWeek(_ number: Int) -> Scenario {
    let (site, chance) = (setting.site, Chance(seed: options.seed)["drawn weeks"][number])
    let everyone = Absentees(site.people.indices.map(PersonID.init), .ownRate)
    let absences = draw.drawn(
      Disruption(.absence(everyone), spans: [site.horizon.span]),
      chance["absence"]
    )
    let demand = site.queues.indices.flatMap { queue in
      (0..<site.horizon.dayCount).compactMap { day -> Disruption? in
        let spread = options.spread[queue]
        guard spread > 0 else { return nil }
        let normal = chance["demand"][queue][day].normal
        let factor = Chance.exponential(spread * normal - spread * spread / 2)
        let span = site.horizon.dayStarts[day]..<site.horizon.dayStarts[day + 1]
        return Disruption(.demand([QueueID(queue)], factor: factor), spans: [span])
      }
    }
    return Scenario(
      name: "drawn week \(number + 1)",
      disruptions: absences + demand,
      warning: Minutes(60),
      responses: terms.registered,
      thresholds: terms.thresholds
    )
  }
}
