/// The states of the line generator: what the rules need to know of the days so far.
///
/// A state is (paid time this week, days worked this week, run of days, long rest taken this week).
struct LineStates {
  let paidCount: Int
  let dayCount: Int
  let runCount: Int

  init(_ plan: PersonPlan) {
    paidCount = 1 + (plan.weeks.map(\.paid.upperBound).max() ?? 0)
    dayCount = 1 + min(plan.maxDays, 7)
    runCount = plan.maxRun.map { 1 + max($0, plan.carriedRun) } ?? 1
  }

  var count: Int { paidCount * dayCount * runCount * 2 }

  @inline(__always)
  func key(paid: Int, days: Int, run: Int, rested: Bool) -> Int {
    ((paid * dayCount + days) * runCount + run) * 2 + (rested ? 1 : 0)
  }

  @inline(__always)
  func parts(_ key: Int) -> (paid: Int, days: Int, run: Int, rested: Bool) {
    let (upper, run) = (key >> 1).quotientAndRemainder(dividingBy: runCount)
    let (paid, days) = upper.quotientAndRemainder(dividingBy: dayCount)
    return (paid, days, run, key & 1 == 1)
  }
}
