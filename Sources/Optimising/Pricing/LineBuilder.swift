/// Turns the generator's choice of shifts into a line, with its breaks placed under given values.
struct LineBuilder {
  let problem: RotaProblem

  func line(
    _ person: Int, _ candidates: [Int32], under intervals: IntervalValues
  ) -> PersonLine {
    let plan = problem.people[person]
    var line = PersonLine(
      candidates: candidates, breakStarts: [], presence: [], pay: plan.creditPay, unmet: 0)
    line.presence = (0..<Int32(plan.carriedPresence)).map { $0 }
    for (day, index) in candidates.enumerated() where index >= 0 {
      guard
        let option = plan.days[day].options.first(where: { $0.candidate == Int(index) })
      else { preconditionFailure("the generator chooses among the person's own options") }
      line.pay += option.pay
      line.unmet += option.unmet
      append(Int(index), plan.days[day].activities, intervals, to: &line)
    }
    return line
  }

  private func append(
    _ index: Int, _ activities: [Range<Int>], _ intervals: IntervalValues,
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
