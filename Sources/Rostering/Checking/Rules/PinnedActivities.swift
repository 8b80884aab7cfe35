import Planning

extension LineCheck {
  /// Pinned activities lie inside a shift of work, off every queue and break, and shifts hold no
  /// others than these and those that the person is asked to attend.
  ///
  /// That nobody serves a queue meanwhile is seen to by ``presenceIsServed()``.
  func pinnedActivities() -> [Violation] {
    let pinned = person.pins.compactMap { pin -> PlannedActivity? in
      guard case .activity(let name, let span) = pin,
        span.lowerBound >= from, horizon.dayStarting(span.lowerBound) != nil
      else { return nil }
      return PlannedActivity(name: name, span: span)
    }
    return pinned.flatMap(problems(ofPinned:)) + askedShifts.flatMap { strangers(in: $0, pinned) }
  }

  private func problems(ofPinned activity: PlannedActivity) -> [Violation] {
    let day = horizon.dayStarting(activity.span.lowerBound)
    let title = "\(activity.name), \(horizon.text(activity.span)),"
    let holders = shifts.map(\.shift).filter { $0.activities.contains(activity) }
    guard let shift = holders.first, holders.count == 1,
      shift.activities.count(where: { $0 == activity }) == 1
    else {
      let times = shifts.flatMap(\.shift.activities).count { $0 == activity }
      return [violation(.pinnedActivities, day: day, "\(title) is listed \(times) times")]
    }
    var broken: [Violation] = []
    if activity.span.lowerBound < shift.span.lowerBound
      || activity.span.upperBound > shift.span.upperBound
    {
      broken.append(violation(.pinnedActivities, day: day, "\(title) is not inside its shift"))
    }
    if isStandby(shift) {
      broken.append(violation(.pinnedActivities, day: day, "\(title) falls on a standby"))
    }
    if shift.breaks.contains(where: { $0.span.overlaps(activity.span) }) {
      broken.append(violation(.pinnedActivities, day: day, "\(title) falls into a break"))
    }
    return broken
  }

  private func strangers(
    in dated: DatedShift,
    _ pinned: [PlannedActivity]
  ) -> [Violation] {
    let open = site.activities.filter { $0.attendees.contains(id) }.map(\.name)
    return dated.shift.activities.filter { planned in
      planned.span.lowerBound >= from && !pinned.contains(planned) && !open.contains(planned.name)
    }.map {
      violation(
        .pinnedActivities,
        day: dated.day,
        "\($0.name), \(horizon.text($0.span)), is on the shift and was never pinned"
      )
    }
  }
}
