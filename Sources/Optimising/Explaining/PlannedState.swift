import Demand
import Planning
import Rostering

/// A plan as the engine carries it: everyone's line and who serves what, as the plan has it, and
/// the way back to what the judge says of a changed one.
///
/// Owned by one thread.
final class PlannedState {
  let problem: RotaProblem
  let rota: Rota
  let weights: [Double]
  let check: RotaCheck
  /// What the judge says of the plan.
  let report: CheckReport
  let lines: [PersonLine]
  /// The rota in the making; ``reset()`` brings the plan back.
  let state: RotaState
  private let snapshot: RotaSnapshot

  /// - Throws: ``ImpossiblePeople``, and ``ForeignShift`` where the plan has a shift that the site
  ///   does not allow.
  init(site: Site, coverage: CoverageModel, rota: Rota, weights: [Double]) throws {
    problem = try RotaProblem.settled(
      site: site,
      coverage: coverage,
      weights: GoalWeights(site: site, weights: weights)
    ).problem
    self.rota = rota
    self.weights = weights
    check = RotaCheck(site: problem.site, coverage: coverage)
    report = check.report(on: rota)
    lines = try LinesOfRota(problem: problem).lines(of: rota)
    state = RotaState(problem: problem)
    snapshot = RotaSnapshot(
      lines: lines,
      serving: ServingCounts(problem: problem).counts(rota, lines),
      meetingSlots: LinesOfRota(problem: problem).meetingSlots(of: lines),
      objective: 0
    )
    state.restore(snapshot)
  }

  var site: Site { problem.site }

  /// Brings the plan back.
  func reset() { remove([]) }

  /// Brings the plan back without some people; everyone else goes on serving what they serve.
  func remove(_ people: [Int]) {
    var rest = snapshot
    var lines = rota.lines
    for person in people {
      rest.lines[person] = nil
      lines[person].serving = []
    }
    if !people.isEmpty {
      rest.serving = ServingCounts(problem: problem).counts(Rota(lines: lines), self.lines)
    }
    Worth(problem: problem).apply(to: state.board)
    state.restore(rest)
  }

  /// The state as it stands as a rota, and what it costs more than the plan.
  func counted() -> (rota: Rota, cost: GoalCost) {
    let made = RotaMaker(problem: problem).rota(of: state)
    return (made, cost(of: made))
  }

  /// What a rota costs more than the plan.
  func cost(of other: Rota) -> GoalCost {
    GoalCost(
      from: report,
      to: check.report(on: other),
      weights: weights,
      presenceWeight: problem.weights.firm,
      budgetWeight: problem.weights.firmMoney
    )
  }

  /// The days on which a person's line differs in another rota.
  func changes(
    of person: Int,
    in other: Rota,
    except day: Int? = nil
  ) -> [PersonDayExplanation.ChangedDay] {
    let (before, after) = (rota.lines[person], other.lines[person])
    return problem.site.horizon.days.compactMap { at in
      let old = before.shift(on: at)
      let new = after.shift(on: at)
      guard at != day, old?.span != new?.span || old?.pattern != new?.pattern else { return nil }
      return PersonDayExplanation.ChangedDay(day: at, before: old, after: new)
    }
  }
}

extension Horizon {
  /// The numbers of the days.
  var days: Range<Int> { 0..<dayCount }
}

extension Line {
  /// The shift that starts on a day.
  func shift(on day: Int) -> Shift? { shifts.first { $0.day == day } }

  /// The line with another shift on a day, without saying what it serves then.
  func replacing(day: Int, with shift: Shift?) -> Line {
    let old = self.shift(on: day)
    var line = self
    line.shifts.removeAll { $0.day == day }
    if let shift { line.shifts.append(shift) }
    line.shifts.sort { $0.span.lowerBound < $1.span.lowerBound }
    if let old { line.serving.removeAll { $0.span.overlaps(old.span) } }
    return line
  }
}
