import Demand
import Planning
import Rostering

/// The independent judge on every answer: what it breaks that the disruption itself does not
/// explain.
///
/// Someone who is away may leave a week below its hours or a rule of presence unkept; that is given
/// by what happens, not by the answer. Everything beyond that is a fault. Lines that are as planned
/// were judged with the plan; where nobody's shifts are others, only what is served is new, and
/// every line in which it is judged anew.
struct AnswerCheck {
  let given: DisruptedWeek
  let planned: Rota

  /// What an answer breaks.
  func violations(of answer: Answer) -> [String] {
    answer.taken.isEmpty ? byLine(answer) : whole(answer)
  }

  private func byLine(_ answer: Answer) -> [String] {
    let judge = LineJudge(site: answer.week.site, coverage: answer.world.coverage)
    return answer.rota.lines.flatMap { line -> [String] in
      let person = line.person.index
      guard line != planned.lines[person] else { return [] }
      let found = judge.violations(of: line)
      if found.isEmpty { return [] }
      let known = Set(judge.violations(of: given.rota.lines[person]).map(AnswerCheck.key))
      return found.filter { !known.contains(AnswerCheck.key($0)) }.map(\.sentence)
    }
  }

  private func whole(_ answer: Answer) -> [String] {
    let known = Set(answer.world.check.violations(in: standing(answer)).map(AnswerCheck.key))
    return answer.world.check.violations(in: answer.rota)
      .filter { !known.contains(AnswerCheck.key($0)) }.map(\.sentence)
  }

  /// The week as it was struck, with nobody of an agency there yet.
  private func standing(_ answer: Answer) -> Rota {
    var rota = given.rota
    for person in rota.lines.count..<answer.rota.lines.count {
      rota.lines.append(Line(person: PersonID(person), shifts: [], serving: []))
    }
    return rota
  }

  /// A rule of presence that is short of people differs in its amount with every answer; where and
  /// when it is unkept is what counts.
  static func key(_ violation: Violation) -> String {
    violation.rule == .presenceTogether
      ? "\(violation.name ?? "") \(violation.day ?? -1)" : violation.sentence
  }
}
