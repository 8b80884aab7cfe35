/// Finds out which rules can't bind for a person, so that the line generator carries fewer states.
extension PersonCompiler {
  static func relax(_ plan: inout PersonPlan) {
    for day in plan.days.indices {
      plan.days[day].freeStart = latestEnd(plan, before: day) + plan.rest
      plan.days[day].freeEnd = earliestStart(plan, after: day) - plan.rest
    }
    if weeklyRestIsImplied(plan) {
      plan.weeklyRest = 0
    } else {
      // Every start and end may decide whether a rest is long enough.
      for day in plan.days.indices {
        plan.days[day].freeStart = Int.max
        plan.days[day].freeEnd = Int.min
      }
    }
    let longestRun =
      plan.weeks.count == 1
      ? plan.carriedRun + min(plan.maxDays, plan.days.count) : plan.carriedRun + plan.days.count
    if let limit = plan.maxRun, longestRun <= limit { plan.maxRun = nil }
  }

  private static func latestEnd(_ plan: PersonPlan, before day: Int) -> Int {
    // Shifts last less than two days, so looking two days back is enough.
    let earlier = max(0, day - 2)..<day
    return earlier.flatMap { plan.days[$0].options.map(\.end) }.max().map {
      max($0, plan.carriedEnd)
    } ?? plan.carriedEnd
  }

  private static func earliestStart(_ plan: PersonPlan, after day: Int) -> Int {
    let later = day + 1..<min(day + 3, plan.days.count)
    return later.flatMap { plan.days[$0].options.map(\.start) }.min() ?? Int.max / 2
  }

  /// Whether any free day makes a rest that is long enough, and each week must have one.
  private static func weeklyRestIsImplied(_ plan: PersonPlan) -> Bool {
    if plan.weeklyRest == 0 { return true }
    for week in plan.weeks {
      guard plan.maxDays < week.days.count else { return false }
      for day in week.days {
        let from = day == 0 ? plan.carriedEnd : latestEnd(plan, before: day)
        let next = day + 1 < plan.days.count ? earliestStart(plan, after: day) : Int.max / 2
        let rest = min(next, week.span.upperBound) - max(from, week.span.lowerBound)
        if rest < plan.weeklyRest { return false }
      }
    }
    return true
  }
}
