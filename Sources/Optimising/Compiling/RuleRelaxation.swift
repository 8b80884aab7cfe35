/// Finds out which rests can't bind for a person, so that the line generator carries fewer states.
///
/// Rules of days need no such care: ``RuleGraphBuilder`` leaves out what can't bind.
extension PersonCompiler {
  static func relax(_ plan: inout PersonPlan) {
    plan.reach = WorkReach(plan)
    let binding = plan.longRests.filter { !isImplied($0, plan) }
    plan.longRests = binding
    plan.hasPlainRests = plan.rest.shortened == nil && plan.rest.wished.isEmpty
    for day in plan.days.indices {
      if plan.longRests.isEmpty {
        plan.days[day].freeStart = latestEnd(plan, before: day) + plan.rest.whole
        plan.days[day].freeEnd = earliestStart(plan, after: day) - plan.rest.whole
      } else {
        // Every start and end may decide whether a rest is long enough.
        plan.days[day].freeStart = Int.max
        plan.days[day].freeEnd = Int.min
      }
    }
  }

  private static func latestEnd(_ plan: PersonPlan, before day: Int) -> Int {
    // Shifts last less than two days, so looking two days back is enough.
    let earlier = max(0, day - 2)..<day
    let carried = plan.carriedEnd + plan.rest.carriedOwed
    return earlier.flatMap { plan.days[$0].options.map(\.end) }.max().map { max($0, carried) }
      ?? carried
  }

  private static func earliestStart(_ plan: PersonPlan, after day: Int) -> Int {
    let later = day + 1..<min(day + 3, plan.days.count)
    return later.flatMap { plan.days[$0].options.map(\.start) }.min() ?? Int.max / 2
  }

  /// Whether any free day makes a rest that is long enough, and each week must have one.
  private static func isImplied(_ rest: PersonPlan.LongRest, _ plan: PersonPlan) -> Bool {
    for week in plan.weeks {
      guard plan.reach.mostDays(of: week) < week.days.count else { return false }
      for day in week.days {
        let from = day == 0 ? plan.carriedEnd : latestEnd(plan, before: day)
        let next = day + 1 < plan.days.count ? earliestStart(plan, after: day) : Int.max / 2
        // The weeks of one block alone decide, which asks for more than the rule does.
        let length = min(next, week.span.upperBound) - max(from, week.span.lowerBound)
        if length < rest.least { return false }
      }
    }
    return true
  }
}
