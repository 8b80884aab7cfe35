import Planning

extension RotaCheck {
  /// Activities whose time is open are held as often as asked, of the right length, inside a window
  /// and a shift of work, off breaks and each other, and at one time where they are held together.
  ///
  /// What is held and should not be so is forbidden however firmly the activity is meant; leaving
  /// it out is as bad as the activity's force says. That nobody serves a queue meanwhile is seen to
  /// by ``LineCheck/presenceIsServed()``.
  func activitiesHeld(_ lines: [LineCheck?]) -> Findings {
    var findings = Findings()
    for activity in site.activities {
      let times = ActivityTimes(activity, in: site.horizon)
      let attendees = lines.compactMap { line in
        line.flatMap { activity.attendees.contains($0.id) ? $0 : nil }
      }
      // A meeting that some have had is over for all.
      let held = activity.isTogether ? attendees.flatMap { $0.heldBefore(activity) } : []
      let over = Set(held.map { times.period(of: $0.span.lowerBound) })
      for line in attendees { findings.add(line.misplaced(activity, times)) }
      for line in attendees {
        findings.add(
          line.leftOut(activity, times, over: over),
          of: StatedRule(
            name: activity.name,
            force: activity.force,
            person: line.id,
            personName: line.person.id
          )
        )
      }
      if activity.isTogether { findings.add(apart(activity, times, attendees)) }
    }
    return findings
  }

  /// Periods in which not all who attend do so at one time.
  private func apart(
    _ activity: Activity,
    _ times: ActivityTimes,
    _ attendees: [LineCheck]
  ) -> [Violation] {
    times.periods.compactMap { period in
      let held = attendees.flatMap { line in
        line.held(activity).filter { $0.span.lowerBound >= line.from }
          .filter { times.period(of: $0.span.lowerBound) == period }
          .map { (line: line, span: $0.span) }
      }
      guard let first = held.first, let other = held.first(where: { $0.span != first.span })
      else { return nil }
      let (one, two) = (site.horizon.text(first.span), site.horizon.text(other.span))
      return Violation(
        rule: .activitiesHeld,
        day: site.horizon.dayStarting(first.span.lowerBound),
        sentence: "\(activity.name) is held apart: \(first.line.person.id) from \(one), "
          + "\(other.line.person.id) from \(two)",
        name: activity.name
      )
    }
  }
}

/// When an activity may be held.
struct ActivityTimes {
  private let activity: Activity
  private let horizon: Horizon
  private let windows: [Span]
  /// Every time at which it may be held.
  let spans: [Span]

  init(_ activity: Activity, in horizon: Horizon) {
    (self.activity, self.horizon) = (activity, horizon)
    let windows = (0..<horizon.dayCount).flatMap { day in
      activity.windows.compactMap { $0.span(onDay: day, of: horizon) }
    }
    self.windows = windows
    spans = (0..<horizon.intervalCount).compactMap { index in
      let start = horizon.start(of: Interval(index))
      let span = start..<start + max(.zero, activity.length)
      let isInside = windows.contains { $0.contains(span) } && horizon.span.contains(span)
      return isInside ? span : nil
    }
  }

  /// The period of a start: always the same, or its week.
  func period(of start: Moment) -> Int {
    activity.times == .weekly ? horizon.day(of: start) / 7 : 0
  }

  /// The periods in which it may be held at all.
  var periods: [Int] { Set(spans.map { period(of: $0.lowerBound) }).sorted() }

  /// Whether a stretch lies inside a window and the horizon.
  func isInWindow(_ span: Span) -> Bool {
    horizon.span.contains(span) && windows.contains { $0.contains(span) }
  }
}

extension Range where Bound == Moment {
  /// Whether all of another stretch lies in this one.
  fileprivate func contains(_ other: Span) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension LineCheck {
  /// Whether an activity on a shift is one that was pinned, and so judged as such.
  private func isPinned(_ planned: PlannedActivity) -> Bool {
    person.pins.contains(.activity(name: planned.name, span: planned.span))
  }

  /// Where the line holds an activity.
  fileprivate func held(_ activity: Activity) -> [PlannedActivity] {
    shifts.flatMap(\.shift.activities).filter { $0.name == activity.name && !isPinned($0) }
  }

  /// What of it was held before the moment of planning again.
  fileprivate func heldBefore(_ activity: Activity) -> [PlannedActivity] {
    held(activity).filter { $0.span.lowerBound < from }
  }

  /// What is wrong with where the line holds an activity.
  fileprivate func misplaced(_ activity: Activity, _ times: ActivityTimes) -> [Violation] {
    let found = askedShifts.flatMap { dated in
      dated.shift.activities.filter { $0.name == activity.name && !isPinned($0) }
        .filter { $0.span.lowerBound >= from }
        .flatMap { planned in
          problems(of: planned, activity, times, in: dated.shift).map {
            violation(
              .activitiesHeld,
              day: dated.day,
              "\(planned.name), \(horizon.text(planned.span)), \($0)"
            )
          }
        }
    }
    return found + repeated(activity, times)
  }

  private func problems(
    of planned: PlannedActivity,
    _ activity: Activity,
    _ times: ActivityTimes,
    in shift: Shift
  ) -> [String] {
    var problems: [String] = []
    if planned.span.length != activity.length {
      problems.append("lasts \(planned.span.length.text), not \(activity.length.text)")
    }
    if planned.span.lowerBound.minute % horizon.interval.count != 0 {
      problems.append("does not start with an interval")
    }
    if !times.isInWindow(planned.span) { problems.append("is outside its windows") }
    if !shift.span.contains(planned.span) { problems.append("is not inside its shift") }
    if isStandby(shift) { problems.append("falls on a standby") }
    if shift.breaks.contains(where: { $0.span.overlaps(planned.span) }) {
      problems.append("falls into a break")
    }
    let others = shift.activities.filter { $0 != planned && $0.span.overlaps(planned.span) }
    if let other = others.first { problems.append("falls into \(other.name)") }
    return problems
  }

  /// Periods in which the line holds an activity more than once.
  private func repeated(_ activity: Activity, _ times: ActivityTimes) -> [Violation] {
    let byPeriod = Dictionary(grouping: held(activity)) { times.period(of: $0.span.lowerBound) }
    return byPeriod.sorted { $0.key < $1.key }.filter { $0.value.count > 1 }.map { _, held in
      let second = held.map(\.span.lowerBound).sorted()[1]
      return violation(
        .activitiesHeld,
        day: horizon.dayStarting(second),
        "\(activity.name) is held \(held.count) times, again at \(horizon.text(second))"
      )
    }
  }

  /// Periods in which the person is asked for and the line does not hold the activity.
  ///
  /// - Parameter over: Periods in which it is over for all.
  fileprivate func leftOut(
    _ activity: Activity,
    _ times: ActivityTimes,
    over: Set<Int>
  ) -> [Breach] {
    if person.excusedActivities.contains(activity.name) { return [] }
    let held = over.union(held(activity).map { times.period(of: $0.span.lowerBound) })
    return times.periods.filter { !held.contains($0) }.compactMap { period in
      let canAttend = times.spans.contains { span in
        times.period(of: span.lowerBound) == period && span.lowerBound >= from
          && employed.contains(horizon.day(of: span.lowerBound))
          && person.absences.allSatisfy { !$0.span.overlaps(span) }
      }
      guard canAttend else { return nil }
      let week = horizon.date(ofDay: period * 7)
      return Breach(
        rule: .activitiesHeld,
        text: activity.times == .weekly
          ? "\(activity.name) is not held in the week from \(week)"
          : "\(activity.name) is not held"
      )
    }
  }
}
