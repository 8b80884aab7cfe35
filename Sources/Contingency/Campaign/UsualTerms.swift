public import Planning
import Rostering

/// What is asked, and what may be done, where no risk of the register says so: in absences of single
/// people and teams, drawn weeks, and limits of resilience.
public struct UsualTerms: Sendable {
  /// Every queue keeps its standard to within five points, or what the plan keeps where it is less.
  public let thresholds: [Threshold]
  /// Breaks are moved and activities left out, which costs nothing.
  public let free: [Response]
  /// All responses that the register allows anywhere, each once.
  public let registered: [Response]

  /// How far a standard may fall.
  public static let points = 0.05

  /// The terms of a plan.
  public init(_ setting: Setting, register: RiskRegister) {
    let week = DisruptedWeek(site: setting.site, rota: setting.rota)
    let appraisal = Appraisal(
      setting.rota,
      of: week,
      in: setting.world(of: week),
      standing: setting.standingPay
    )
    thresholds = setting.site.queues.indices.map { index in
      let queue = QueueID(index)
      guard case .standard(let standard) = setting.site[queue].target else {
        return Threshold(
          .standard(queue, within: 1 - appraisal.attained(queue) + UsualTerms.points)
        )
      }
      let worst = appraisal.service[index].windows.map(\.attained).min() ?? 1
      let planned = min(standard.share, worst)
      return Threshold(
        .standard(queue, within: standard.share - planned + UsualTerms.points)
      )
    }
    free = [Response(.moveBreaks), Response(.cancelActivities(names: []))]
    var known: [Response] = []
    for response in register.risks.flatMap(\.responses) where !known.contains(response) {
      known.append(response)
    }
    registered = known
  }
}
