/// A person's best reply to everyone else's lines: priced against the exact worth of one more
/// person of their profile in each interval.
///
/// Owned by one thread.
final class BestReply {
  let problem: RotaProblem
  private let pricer: LinePricer
  private let intervals: IntervalValues
  private let values: Slab<Double>
  private let scratch: Slab<Double>
  private let builder: LineBuilder
  /// By person, then day.
  private let ownCandidates: [[[Int32]]]

  init(problem: RotaProblem) {
    self.problem = problem
    pricer = LinePricer(catalogue: problem.catalogue, people: problem.people)
    intervals = IntervalValues(problem: problem)
    builder = LineBuilder(problem: problem)
    values = Slab(repeating: 0, count: problem.catalogue.candidates.count)
    scratch = Slab(repeating: 0, count: problem.intervalCount)
    ownCandidates = problem.people.map { plan in
      plan.days.map { $0.options.map { Int32($0.candidate) } }
    }
  }

  /// The best line of someone who has none in `state`, each shift's cost shifted by up to `noise`.
  func line(
    for person: Int,
    in state: RotaState,
    worth: Worth,
    noise: Double = 0,
    guided: (by: Guide, share: Double)? = nil,
    within window: DayWindow? = nil,
    _ random: inout RandomSource
  ) -> PersonLine {
    guard
      let line = lineIfAny(
        for: person,
        in: state,
        worth: worth,
        noise: noise,
        guided: guided,
        within: window,
        &random
      )
    else {
      preconditionFailure("everyone has a line at the times of the meetings: checked before")
    }
    return line
  }

  /// The same; nil where the person has no line at the times of the meetings.
  func lineIfAny(
    for person: Int,
    in state: RotaState,
    worth: Worth,
    noise: Double,
    guided: (by: Guide, share: Double)? = nil,
    within window: DayWindow? = nil,
    _ random: inout RandomSource
  ) -> PersonLine? {
    let plan = problem.people[person]
    fillGains(plan, state, guided)
    fillValues(of: person, within: window)
    let costing = LinePricer.Costing(
      values: values,
      intervals: intervals,
      payFactor: problem.weights.cost + worth.budget[plan.centre],
      wishFactor: problem.weights.wishes,
      amountFactors: worth.amountFactors(of: person, &random),
      meetingSlots: state.meetingSlots,
      noise: noise,
      window: window,
      mostLabels: 20_000
    )
    return pricer.bestLine(plan, costing, &random).map {
      builder.line(person, $0, meetingSlots: state.meetingSlots, under: intervals)
    }
  }

  /// What the shifts are worth that the person can have.
  private func fillValues(of person: Int, within window: DayWindow?) {
    guard let window else {
      for own in ownCandidates[person] {
        pricer.valuer.fill(values, of: own, under: intervals)
      }
      return
    }
    let kept = window.line.indices.lazy.filter { !window.days.contains($0) }.map { window.line[$0] }
    pricer.valuer.fill(values, of: kept.filter { $0 >= 0 }, under: intervals)
    for day in window.days {
      pricer.valuer.fill(values, of: ownCandidates[person][day], under: intervals)
    }
  }

  /// What the person's presence gains in each interval, by the profile that they then have, and in each of their modes.
  private func fillGains(
    _ plan: PersonPlan,
    _ state: RotaState,
    _ guided: (by: Guide, share: Double)?
  ) {
    intervals.take(for: plan) { profile in
      state.board.gains(of: profile, into: scratch)
      if let guided { guided.by.draw(scratch, of: profile, by: guided.share) }
      return scratch
    }
  }
}
