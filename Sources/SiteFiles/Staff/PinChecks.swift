import Planning

/// Looks whether what is pinned can stand in a shift at all.
struct PinChecks {
  let settings: Settings
  let findings: Findings

  /// Whether an activity lies on whole intervals inside a shift that the person may work.
  func isSound(_ span: Span, _ event: AvailabilityEvent) -> Bool {
    guard let horizon = settings.horizon else { return false }
    let ends = [span.lowerBound.minute, span.upperBound.minute]
    guard ends.allSatisfy({ $0 % horizon.interval.count == 0 }) else {
      report(event, "the activity is not on whole intervals of \(horizon.interval.count) min")
      return false
    }
    guard horizon.span.lowerBound <= span.lowerBound, span.upperBound <= horizon.span.upperBound
    else {
      report(event, "the activity runs out of the weeks being planned")
      return false
    }
    guard isEmployed(event, horizon) else { return false }
    guard let shifts = settings.shifts, let patterns = patterns(of: event) else { return true }
    let day = horizon.day(of: span.lowerBound)
    let covers = { (choice: ShiftMenu.Choice) in
      choice.span.lowerBound <= span.lowerBound && span.upperBound <= choice.span.upperBound
    }
    // A shift of the evening before may run into the day.
    let isHeld = patterns.contains { pattern in
      [day, day - 1].contains { start in
        shifts.first(pattern, day: start, ownWindow: event.member.startWindow, where: covers)
          != nil
      }
    }
    if isHeld { return true }
    report(event, "no shift of \(quoted(event.member.id))'s contract holds this activity")
    return false
  }

  /// The shift that a row pins; nil, with a report, where no pattern makes it.
  func shift(_ event: AvailabilityEvent) -> ShiftMenu.Choice? {
    guard let horizon = settings.horizon, let shifts = settings.shifts,
      let patterns = patterns(of: event)
    else { return nil }
    guard horizon.span.contains(event.start) else {
      report(event, "the shift starts before the weeks being planned")
      return nil
    }
    guard isEmployed(event, horizon) else { return nil }
    let hours = event.row["hours"].map { $0.decimal("hours", in: 0...24, findings) }
    if case .some(.none) = hours { return nil }
    let paid = hours.flatMap(\.self).map { Minutes(hours: $0) }
    let isMeant = { (choice: ShiftMenu.Choice) in
      choice.span.lowerBound == event.start && (paid == nil || choice.paid == paid)
        && (event.end == nil || choice.span.upperBound == event.end)
    }
    let day = horizon.day(of: event.start)
    for pattern in patterns {
      if let choice = shifts.first(
        pattern,
        day: day,
        ownWindow: event.member.startWindow,
        where: isMeant
      ) {
        return choice
      }
    }
    report(event, "no pattern of \(quoted(event.member.id))'s contract makes this shift")
    return nil
  }

  private func isEmployed(_ event: AvailabilityEvent, _ horizon: Horizon) -> Bool {
    let date = horizon.wallClock(at: event.start).date
    let employment = event.member.employment
    if (employment.first ?? date) <= date, date <= (employment.last ?? date) { return true }
    report(event, "\(quoted(event.member.id)) is not employed then")
    return false
  }

  private func patterns(of event: AvailabilityEvent) -> [PatternID]? {
    settings.contracts[event.member.contract.index]?.patterns
  }

  private func report(_ event: AvailabilityEvent, _ message: String) {
    let entry = event.row["start"]
    findings.problem(entry?.place ?? event.row.place, entry?.text ?? "", message)
  }
}
