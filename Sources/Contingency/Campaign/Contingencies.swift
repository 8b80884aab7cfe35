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
    var levels = [level(.hold, base)]
    var answers = [base]
    if !base.holds, !scenario.responses.isEmpty {
      let answer = try Respond(setting: setting, solving: solving)
        .answer(scenario, holding: held, base)
      answers.append(answer)
      levels.append(level(.respond, answer))
    }
    return ScenarioResult(
      name: scenario.name,
      source: source,
      group: group,
      levels: levels,
      violations: answers.flatMap {
        AnswerCheck(given: week, planned: setting.rota).violations(of: $0)
      }
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
