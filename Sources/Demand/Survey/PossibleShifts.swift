import Planning

/// Every shift that the patterns allow inside the site's opening hours, whoever works it.
struct PossibleShifts {
  /// One start and length of a pattern.
  struct Shift: Hashable {
    let pattern: PatternID
    let startTime: TimeOfDay
    let span: Span
    let paid: Minutes
  }

  /// By day, then pattern.
  private let shifts: [[[Shift]]]
  /// For each minute of the horizon and a while beyond, how many minutes before it are closed.
  private let closedBefore: [Int]

  init(site: Site) {
    let closed = PossibleShifts.closedMinutes(site: site)
    closedBefore = closed
    shifts = (0..<site.horizon.dayCount).map { day in
      site.patterns.indices.map { index in
        PossibleShifts.shifts(day: day, PatternID(index), site: site)
          .filter { PossibleShifts.isOpen($0.span, closed) }
      }
    }
  }

  /// Whether the site is open throughout a stretch.
  func isOpen(_ span: Span) -> Bool { PossibleShifts.isOpen(span, closedBefore) }

  /// The shifts of a contract on a day.
  func shifts(day: Int, contract: Contract) -> [Shift] {
    contract.patterns.flatMap { shifts[day][$0.index] }
  }

  /// The shifts that a person may work on a day, as far as contract, start window and absences say.
  func shifts(day: Int, person: Person, site: Site) -> [Shift] {
    shifts(day: day, contract: site.contract(of: person)).filter { shift in
      (person.startWindow?.contains(shift.startTime) ?? true)
        && !person.absences.contains { $0.span.overlaps(shift.span) }
    }
  }

  private static func shifts(day: Int, _ id: PatternID, site: Site) -> [Shift] {
    let pattern = site[id]
    let step = max(1, pattern.startStep.count)
    guard pattern.weekdays.contains(site.horizon.weekday(ofDay: day)) else { return [] }
    let window = pattern.startWindow
    let first = (window.lowerBound.minute + step - 1) / step * step
    return stride(from: first, through: window.upperBound.minute, by: step).flatMap { minute in
      guard let time = TimeOfDay(minute: minute) else { return [Shift]() }
      let start = site.horizon.moment(onDay: day, at: time)
      return pattern.paidLengths.map { paid in
        Shift(
          pattern: id,
          startTime: time,
          span: start..<start + pattern.span(forPaid: paid),
          paid: paid
        )
      }
    }
  }

  /// Shifts of the last day end beyond the horizon, so opening hours are looked up two days on.
  private static func closedMinutes(site: Site) -> [Int] {
    let horizon = Horizon(
      zone: site.horizon.zone,
      firstDay: site.horizon.firstDay,
      dayCount: site.horizon.dayCount + 2,
      interval: site.horizon.interval
    )
    var sums = [0]
    for isOpen in site.opening.openIntervals(in: horizon) {
      for _ in 0..<horizon.interval.count { sums.append(sums[sums.count - 1] + (isOpen ? 0 : 1)) }
    }
    return sums
  }

  private static func isOpen(_ span: Span, _ closed: [Int]) -> Bool {
    let (from, to) = (span.lowerBound.minute, span.upperBound.minute)
    guard from >= 0, to < closed.count else { return false }
    return closed[from] == closed[to]
  }
}
