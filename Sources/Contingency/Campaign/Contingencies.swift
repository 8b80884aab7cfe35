import Demand
public import LinearPrograms
import Planning
public import Rostering

/// Answers scenarios on a published plan: holds it, responds, and says what then holds.
///
/// Safe to use from several threads at once; each scenario is answered by itself, so that neither
/// their order nor the number of threads makes a difference.
public struct Contingencies: Sendable {
  let setting: Setting
  let solving: any LPSolving

  /// For a plan.
  public init(_ setting: Setting, solving: any LPSolving) {
    (self.setting, self.solving) = (setting, solving)
  }

  /// What becomes of the plan in a scenario.
  ///
  /// - Parameters:
  ///   - scenario: What happens.
  ///   - source: Where it comes from.
  ///   - group: The risk that it is a draw of.
  /// - Throws: What the solver throws when it breaks down.
  public func result(
    of scenario: Scenario,
    source: ScenarioResult.Source,
    group: String
  ) throws -> ScenarioResult {
    let week = DisruptedWeek(scenario.disruptions, to: setting.rota, at: setting.site)
    let world = setting.world(of: week)
    var answers = try self.answers(scenario, week, world)
    var levels = zip([AnswerLevel.hold, .respond], answers).map { level($0, $1) }
    var violations = answers.flatMap {
      AnswerCheck(given: week, planned: setting.rota).violations(of: $0)
    }
    var curve = [point(levels[0])]
    if replans(levels.contains { $0.holds }, source) {
      let replan = Replan(setting: setting)
      let plans = replan.answers(scenario, week, world)
      violations += plans.flatMap { replan.violations(of: $0, given: week, in: world) }
      curve += plans.map { point(level(.replan, $0)) }
      // Planning again may leave shifts as they are and respond: it is never the worse answer.
      let choices = plans + answers.suffix(1)
      if !plans.isEmpty,
        let best = choices.min(by: { ($0.lack, $0.taken.count) < ($1.lack, $1.taken.count) })
      {
        levels.append(level(.replan, best))
        answers.append(best)
      }
    }
    return ScenarioResult(
      name: scenario.name,
      source: source,
      group: group,
      levels: levels,
      violations: violations,
      curve: curve.count > 1 ? curve : [],
      timeline: source == .risk ? WorstDay(answers).timeline : nil
    )
  }

  /// The rota held and, where responses are allowed, the answer with the cheapest of them.
  func answers(
    _ scenario: Scenario,
    _ week: DisruptedWeek,
    _ world: World
  ) throws -> [Answer] {
    let hold = Hold(setting: setting)
    let (held, base) = hold.answer(week, in: world, for: scenario.thresholds) { held in
      let appraisal = Appraisal(held.rota, of: week, in: world, standing: setting.standingPay)
      return Answer(
        week: week,
        world: world,
        rota: held.rota,
        appraisal: appraisal,
        findings: appraisal.findings(scenario.thresholds)
      )
    }
    guard !scenario.responses.isEmpty else { return [base] }
    // Where holding is enough, nothing is to be done: the answer is the same.
    return [
      base,
      try Respond(setting: setting, solving: solving).answer(scenario, holding: held, base),
    ]
  }

  /// A week as it is answered and as it could have been planned with all known before it began.
  ///
  /// Whoever knows all may still do what is done without knowing, so that the week foreseen never
  /// lacks more.
  ///
  /// - Parameter scenario: What happens.
  /// - Returns: The week, and what its plan breaks: nothing, unless the program is at fault.
  /// - Throws: What the solver throws when it breaks down.
  public func foreseen(_ scenario: Scenario) throws -> (week: ForeseenWeek, faults: [String]) {
    let week = DisruptedWeek(scenario.disruptions, to: setting.rota, at: setting.site)
    let world = setting.world(of: week)
    let answers = try self.answers(scenario, week, world)
    let answered = answers[answers.count - 1]
    let replan = Replan(setting: setting)
    let planned = replan.foreseen(scenario, week, world)
    let faults = planned.map { replan.violations(of: $0, given: week, in: world) } ?? []
    let best = planned.flatMap { $0.lack < answered.lack - 1e-9 ? $0 : nil } ?? answered
    let levels = (level(answered.taken.isEmpty ? .hold : .respond, answered), level(.replan, best))
    return (ForeseenWeek(answered: levels.0, foreseen: levels.1), faults)
  }

  /// Whether the week is planned again: for risks and absences that nothing else answers.
  private func replans(_ isHeld: Bool, _ source: ScenarioResult.Source) -> Bool {
    !isHeld && source != .draw && source != .pair
  }

  private func point(_ level: LevelResult) -> ReplanPoint {
    ReplanPoint(
      people: level.level == .replan ? level.peopleChanged : 0,
      lack: level.findings.reduce(0) { $0 + $1.lack },
      attained: level.attained
    )
  }

  private func level(_ level: AnswerLevel, _ answer: Answer) -> LevelResult {
    let appraisal = answer.appraisal
    let queues = setting.site.queues.indices
    let hours = setting.site.horizon.interval.hours
    return LevelResult(
      level: level,
      holds: answer.holds,
      findings: answer.findings,
      attained: queues.map { appraisal.attained(QueueID($0)) },
      shortHours: queues.map { appraisal.gap(on: QueueID($0)).reduce(0, +) * hours },
      cost: answer.cost.minorUnits,
      taken: answer.taken,
      peopleChanged: Set(answer.taken.compactMap(\.person)).count
    )
  }
}
