public import Planning
public import Rostering

/// The plan that an explanation is about.
public struct ExplainedPlan: Sendable {
  /// What the plan is called.
  public var name: String
  /// Its site.
  public var site: Site
  /// Its rota.
  public var rota: Rota

  /// A plan.
  public init(name: String, site: Site, rota: Rota) {
    (self.name, self.site, self.rota) = (name, site, rota)
  }

  func id(_ person: PersonID) -> String { site[person].id }

  func words(_ day: Int) -> ClockWords {
    ClockWords(horizon: site.horizon, date: site.horizon.date(ofDay: day))
  }

  /// A day as `Tue 3 March`.
  func shortDay(_ day: Int) -> String {
    let name = words(day).day.split(separator: " ", maxSplits: 1)
    return "\(name[0].prefix(3)) " + name.dropFirst().joined()
  }

  /// A shift as `07:00-15:30`, on the clock of its day.
  func times(_ shift: Shift) -> String {
    let clock = words(shift.day)
    return "\(clock.time(shift.span.lowerBound))-\(clock.time(shift.span.upperBound))"
  }

  /// A shift as `07:00-15:30 day`; `off` without one.
  func text(_ shift: Shift?) -> String {
    guard let shift else { return "off" }
    return times(shift) + " " + site[shift.pattern].name
  }

  /// Changed days as `Thu 5 March 10:00-18:30 late, not off`.
  func text(_ changes: [PersonDayExplanation.ChangedDay]) -> String {
    changes.map { change in
      "\(shortDay(change.day)) \(text(change.after)), not \(text(change.before))"
    }.joined(separator: "; ")
  }

  /// An absence as `leave until Friday 6 March`, seen from a day.
  func absence(_ absence: Absence, from day: Int) -> String {
    let kind = absence.kind.name
    let ends = site.horizon.wallClock(at: absence.span.upperBound)
    let last = ends.time == .midnight ? ends.date.adding(days: -1) : ends.date
    let date = last == site.horizon.date(ofDay: day) ? "this day" : ClockWords.text(last)
    return ends.time == .midnight
      ? "\(kind) until the end of \(date)" : "\(kind) until \(ends.time) on \(date)"
  }
}
