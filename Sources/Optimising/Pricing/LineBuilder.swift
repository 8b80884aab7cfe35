/// Turns the generator's choice of shifts into a line, with its breaks placed under given values.
///
/// Owned by one thread.
final class LineBuilder {
  let problem: RotaProblem
  private let scratch: BreakScratch

  init(problem: RotaProblem) {
    self.problem = problem
    scratch = BreakScratch(catalogue: problem.catalogue)
  }

  func line(
    _ person: Int,
    _ candidates: [Int32],
    under intervals: IntervalValues
  ) -> PersonLine {
    let plan = problem.people[person]
    var line = PersonLine(
      candidates: candidates,
      breakStarts: [],
      presence: [],
      pay: plan.creditPay,
      unmet: 0
    )
    let account = LineAccount(plan, candidates)
    line.pay += account.pay
    line.unmet = account.unmet
    line.amounts = account.amounts
    line.presence.reserveCapacity(256)
    for interval in 0..<plan.carriedPresence { line.presence.append(Int32(interval)) }
    for (day, index) in candidates.enumerated() where index >= 0 {
      let activities = plan.days[day].activities
      if problem.catalogue.form(of: Int(index)).isStandby { continue }
      if activities.isEmpty {
        append(Int(index), intervals, to: &line)
      } else {
        append(Int(index), avoiding: activities, intervals, to: &line)
      }
    }
    return line
  }

  /// Appends a shift: its breaks, and the stretches of presence between them.
  private func append(_ index: Int, _ intervals: IntervalValues, to line: inout PersonLine) {
    let candidate = problem.catalogue.candidates[index]
    let plan = problem.catalogue.forms[candidate.form].breaks
    let first = line.breakStarts.count
    BreakPlacement.appendStarts(
      plan,
      start: candidate.start,
      prefix: intervals.prefix.pointer,
      scratch: scratch,
      to: &line.breakStarts
    )
    var from = candidate.start
    for (place, slot) in plan.slots.enumerated() {
      let start = Int(line.breakStarts[first + place])
      append(from..<start, to: &line)
      from = start + slot.length
    }
    append(from..<candidate.end, to: &line)
  }

  private func append(_ stretch: Range<Int>, to line: inout PersonLine) {
    for interval in stretch.clamped(to: 0..<problem.intervalCount) {
      line.presence.append(Int32(interval))
    }
  }

  /// Appends a shift with activities, which its breaks leave alone.
  private func append(
    _ index: Int,
    avoiding activities: [Range<Int>],
    _ intervals: IntervalValues,
    to line: inout PersonLine
  ) {
    let candidate = problem.catalogue.candidates[index]
    let plan = problem.catalogue.forms[candidate.form].breaks
    let placed = BreakPlacement.positions(plan, start: candidate.start, avoiding: activities) {
      intervals.value[$0]
    }
    guard let placed else { preconditionFailure("options have room for their breaks") }
    var away = activities
    for (slot, start) in zip(plan.slots, placed.starts) {
      line.breakStarts.append(Int32(start))
      away.append(start..<start + slot.length)
    }
    for interval in candidate.start..<min(candidate.end, problem.intervalCount)
    where !away.contains(where: { $0.contains(interval) }) {
      line.presence.append(Int32(interval))
    }
  }
}
