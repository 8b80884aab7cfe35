import Planning
import Rostering

/// An answer to what happens, at one level.
struct Answer {
  /// The week as it is then: what happened, and what responses changed.
  var week: DisruptedWeek
  var world: World
  var rota: Rota
  var appraisal: Appraisal
  var findings: [ThresholdFinding]
  /// Responses taken; none where the rota is only held.
  var taken: [TakenResponse] = []
  /// What the responses cost.
  var cost = Money.zero

  /// Whether every threshold holds.
  var holds: Bool { findings.allSatisfy(\.holds) }

  /// What the rota pays.
  var pay: Money { appraisal.pay }

  /// What is lacking to all thresholds.
  var lack: Double { findings.reduce(0) { $0 + $1.lack } }
}
