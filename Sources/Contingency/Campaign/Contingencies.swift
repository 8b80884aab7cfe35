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
    let held = Hold(setting: setting).answer(week, in: world)
    let appraisal = Appraisal(held.rota, of: week, in: world)
    let base = Answer(
      week: week,
      world: world,
      rota: held.rota,
      appraisal: appraisal,
      findings: appraisal.findings(scenario.thresholds)
    )
    var (levels, answers) = ([level(.hold, base)], [base])
    if !scenario.responses.isEmpty {
      // Where holding is enough, nothing is to be done: the answer is the same.
      let answer = try Respond(setting: setting, solving: solving)
        .answer(scenario, holding: held, base)
      answers.append(answer)
      levels.append(level(.respond, answer))
    }
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
      }
    }
    return ScenarioResult(
      name: scenario.name,
      source: source,
      group: group,
      levels: levels,
      violations: violations,
      curve: curve.count > 1 ? curve : []
    )
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
