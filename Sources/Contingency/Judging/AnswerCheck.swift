import Demand
import Planning
import Rostering

/// The independent judge on every answer: what it breaks that the disruption itself does not
/// explain.
///
/// Someone who is away may leave a week below its hours or a rule of presence unkept; that is given
/// by what happens, not by the answer. Everything beyond that is a fault.
struct AnswerCheck {
  private let known: Set<String>

  /// - Parameter given: The week as it was struck, before anyone moved.
  init(given: DisruptedWeek, world: World) {
    known = Set(world.check.violations(in: given.rota).map(AnswerCheck.key))
  }

  /// What an answer breaks.
  func violations(of answer: Answer) -> [String] {
    answer.world.check.violations(in: answer.rota)
      .filter { !known.contains(AnswerCheck.key($0)) }.map(\.sentence)
  }

  /// A rule of presence that is short of people differs in its amount with every answer; where and
  /// when it is unkept is what counts.
  private static func key(_ violation: Violation) -> String {
    violation.rule == .presenceTogether
      ? "\(violation.name ?? "") \(violation.day ?? -1)" : violation.sentence
  }
}
