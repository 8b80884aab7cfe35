/// Interval and shift values of someone whose profile changes within the horizon, put together from
/// those of the profiles.
///
/// Owned by one thread.
final class SpellValues {
  let intervals: IntervalValues
  let values: Slab<Double>
  private let plan: PersonPlan
  private let candidates: [Int32]

  init(problem: RotaProblem, person: Int) {
    plan = problem.people[person]
    intervals = IntervalValues(problem: problem)
    values = Slab(repeating: 0, count: problem.catalogue.candidates.count)
    candidates = plan.days.flatMap { $0.options.map { Int32($0.candidate) } }
  }

  /// Takes the values of each interval from the profile that the person then has.
  func fill(from profiles: [IntervalValues], _ valuer: ShiftValuer) {
    for interval in 0..<intervals.value.count {
      intervals.value[interval] = profiles[plan.profile(at: interval)].value[interval]
    }
    intervals.sum()
    valuer.fill(values, of: candidates, under: intervals)
  }
}
