extension LineBuilder {
  /// Appends a shift of someone whose line chooses what to serve.
  func append(
    _ index: Int,
    _ plan: PersonPlan,
    avoiding activities: [Range<Int>],
    _ own: [PersonPlan.Session],
    _ intervals: IntervalValues,
    to line: inout PersonLine
  ) {
    let candidate = problem.catalogue.candidates[index]
    let span = candidate.start..<candidate.end
    var shift = StayPlacement.Shift(
      span: span,
      breaks: problem.catalogue.forms[candidate.form].breaks,
      away: activities.filter { $0.overlaps(span) }
    )
    let starts = stays.best(shift, holding: own, under: intervals).starts
    shift.away += zip(own, starts).map { $1..<$1 + $0.length }
    guard starts.count == own.count, let placed = stays.placed(shift, under: intervals) else {
      preconditionFailure("options have room for their breaks and for what they hold")
    }
    line.attended += zip(own, starts).sorted { $0.1 < $1.1 }.map { session, start in
      PersonLine.Attendance(session: Int32(session.place), start: Int32(start))
    }
    line.breakStarts += placed.breakStarts.map { Int32($0) }
    for (interval, mode) in placed.served where interval < problem.intervalCount {
      line.presence.append(Int32(interval))
      line.modes.append(Int32(plan.modes[mode].profile(at: interval)))
    }
  }
}
