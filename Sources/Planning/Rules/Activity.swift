/// Something that people attend during a shift, at a time that the planner leaves open: a team
/// meeting, training, coaching.
///
/// Who attends is on shift throughout, serves no queue and takes no break. It lasts whole intervals
/// and lies inside the weeks being planned.
///
/// An attendee is asked for in each period of ``times`` in which it may be held at all. Who is
/// absent then, or not employed, at every time at which it may be held is excused, and so is who
/// need not attend, see ``Person/excusedActivities``.
public struct Activity: Hashable, Sendable {
  /// Name for people; nobody attends two activities of one name.
  public var name: String
  /// Who attends.
  public var attendees: [PersonID]
  /// How long it lasts.
  public var length: Minutes
  /// When it may be held: from start to end inside one of these.
  public var windows: [Window]
  /// Whether all who attend in a period do so at one time, or each alone.
  public var isTogether: Bool
  /// How often each attends.
  public var times: Times
  /// How firmly it is meant; each time that someone leaves it out is a breach.
  public var force: Force

  /// Stretches of the wall clock on some days.
  public struct Window: Hashable, Sendable {
    /// On which days it begins.
    public var days: Days
    /// When it begins.
    public var from: TimeOfDay
    /// When it ends; on the day after where this is not later than `from`.
    public var to: TimeOfDay

    /// Days of a window.
    public enum Days: Hashable, Sendable {
      /// One date.
      case date(LocalDate)
      /// Each of these days of the week.
      case weekdays(Set<Weekday>)
    }

    /// A window.
    public init(days: Days, from: TimeOfDay = .midnight, to: TimeOfDay = .endOfDay) {
      (self.days, self.from, self.to) = (days, from, to)
    }

    /// When the window is on a day of the horizon; nil where it does not begin on that day.
    public func span(onDay day: Int, of horizon: Horizon) -> Span? {
      switch days {
      case .date(let date): guard date == horizon.date(ofDay: day) else { return nil }
      case .weekdays(let days):
        guard days.contains(horizon.weekday(ofDay: day)) else { return nil }
      }
      let start = horizon.moment(onDay: day, at: from)
      let end = horizon.moment(onDay: to > from ? day : day + 1, at: to)
      return start < end ? start..<end : nil
    }
  }

  /// How often each attendee attends.
  public enum Times: String, CaseIterable, Hashable, Sendable {
    /// Once in the weeks being planned.
    case once
    /// Once in each week: seven days from the first that is planned; the day on which it starts
    /// counts.
    case weekly
  }

  /// An activity.
  public init(
    name: String,
    attendees: [PersonID],
    length: Minutes,
    windows: [Window],
    isTogether: Bool = false,
    times: Times = .once,
    force: Force = .hard
  ) {
    self.name = name
    self.attendees = attendees
    self.length = length
    self.windows = windows
    self.isTogether = isTogether
    self.times = times
    self.force = force
  }
}
