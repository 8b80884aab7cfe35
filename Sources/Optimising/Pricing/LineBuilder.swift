/// Turns the generator's choice of shifts into a line, with its breaks placed under given values.
///
/// Owned by one thread.
final class LineBuilder {
  let problem: RotaProblem
  private let scratch: BreakScratch
  private let placement: ActivityPlacement
  let stays = StayPlacement()

  init(problem: RotaProblem) {
    self.problem = problem
    scratch = BreakScratch(catalogue: problem.catalogue)
    placement = ActivityPlacement(catalogue: problem.catalogue)
  }

  /// The line of a choice; `meetingSlots` are those that it was made for.
  func line(
    _ person: Int,
    _ choice: LinePricer.Choice,
    meetingSlots: [Int] = [],
    under intervals: IntervalValues
  ) -> PersonLine {
    let sessions = problem.people[person].sessions(at: meetingSlots)
    return line(person, choice.candidates, choice.held, sessions, under: intervals)
  }

  /// The line of some shifts without activities whose time is open.
  func line(
    _ person: Int,
    _ candidates: [Int32],
    under intervals: IntervalValues
  ) -> PersonLine {
    line(person, candidates, [], [], under: intervals)
  }

  /// The line of some shifts and the sessions that each holds, as bits.
  func line(
    _ person: Int,
    _ candidates: [Int32],
    _ held: [UInt64],
    _ sessions: [PersonPlan.Session],
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
    let account = LineAccount(plan, candidates, held: held)
    line.pay += account.pay
    line.unmet = account.unmet
    line.amounts = account.amounts
    line.presence.reserveCapacity(256)
    let choosesModes = !intervals.modes.isEmpty
    for interval in plan.carriedOpen(from: problem.firstInterval) {
      line.presence.append(Int32(interval))
      if choosesModes { line.modes.append(Int32(plan.profile(at: interval))) }
    }
    for (day, index) in candidates.enumerated() where index >= 0 {
      let activities = plan.days[day].activities
      let own = held.isEmpty ? [] : sessions.held(held[day])
      if problem.catalogue.form(of: Int(index)).isStandby { continue }
      if choosesModes {
        append(Int(index), plan, avoiding: activities, own, intervals, to: &line)
      } else if activities.isEmpty, own.isEmpty {
        append(Int(index), intervals, to: &line)
      } else {
        append(Int(index), avoiding: activities, own, intervals, to: &line)
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
    _ own: [PersonPlan.Session],
    _ intervals: IntervalValues,
    to line: inout PersonLine
  ) {
    let candidate = problem.catalogue.candidates[index]
    let plan = problem.catalogue.forms[candidate.form].breaks
    var away = activities + place(own, activities, candidate, plan, intervals, &line)
    let placed = BreakPlacement.positions(plan, start: candidate.start, avoiding: away) {
      intervals.value[$0]
    }
    guard let placed else { preconditionFailure("options have room for their breaks") }
    for (slot, start) in zip(plan.slots, placed.starts) {
      line.breakStarts.append(Int32(start))
      away.append(start..<start + slot.length)
    }
    for interval in candidate.start..<min(candidate.end, problem.intervalCount)
    where !away.contains(where: { $0.contains(interval) }) {
      line.presence.append(Int32(interval))
    }
  }

  /// Places the sessions of a shift and notes them in the line.
  ///
  /// Returns when they are.
  private func place(
    _ own: [PersonPlan.Session],
    _ pinned: [Range<Int>],
    _ candidate: ShiftCatalogue.Candidate,
    _ plan: BreakPlan,
    _ intervals: IntervalValues,
    _ line: inout PersonLine
  ) -> [Range<Int>] {
    if own.isEmpty { return [] }
    let span = candidate.start..<candidate.end
    let shift = ActivityPlacement.Shift(span: span, breaks: plan, pinned: pinned, held: own)
    guard placement.leastLoss(shift, prefix: intervals.prefix.pointer) != nil else {
      preconditionFailure("options have room for the activities that they hold")
    }
    let held = zip(own, placement.starts).sorted { $0.1 < $1.1 }
    line.attended += held.map { session, start in
      PersonLine.Attendance(session: Int32(session.place), start: Int32(start))
    }
    return held.map { session, start in start..<start + session.length }
  }
}
