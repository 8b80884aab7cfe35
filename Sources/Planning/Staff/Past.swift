/// What one person did before the moment from which the weeks are planned again.
public struct Past: Hashable, Sendable {
  /// The shifts that began before the moment, whole and as they were planned, in order of time.
  public var shifts: [PastShift]
  /// Which queue was served when, up to the moment, in order of time.
  public var serving: [PastServing]

  /// A past; the default is one without work.
  public init(shifts: [PastShift] = [], serving: [PastServing] = []) {
    self.shifts = shifts
    self.serving = serving
  }
}

/// A stretch before the moment from which the weeks are planned again, in which someone served.
public struct PastServing: Hashable, Sendable {
  /// The queue; nil when present without one.
  public var queue: QueueID?
  /// When.
  public var span: Span

  /// A stretch.
  public init(queue: QueueID?, span: Span) {
    self.queue = queue
    self.span = span
  }
}

/// A shift that had begun when the weeks were planned again.
public struct PastShift: Hashable, Sendable {
  /// A break or an activity in it.
  public struct Part: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// When.
    public var span: Span
    /// Whether it is paid; activities are.
    public var isPaid: Bool

    /// A part.
    public init(name: String, span: Span, isPaid: Bool = true) {
      self.name = name
      self.span = span
      self.isPaid = isPaid
    }
  }

  /// The day on which it starts, by its number from 0.
  public var day: Int
  /// The pattern that it follows.
  public var pattern: PatternID
  /// From start to end, breaks included.
  public var span: Span
  /// Paid time.
  public var paid: Minutes
  /// Breaks, in order of time.
  public var breaks: [Part]
  /// Activities, in order of time.
  public var activities: [Part]
  /// Whether nothing of it can change any more: it is over, or cut short by an absence.
  public var isSettled: Bool

  /// A shift.
  public init(
    day: Int,
    pattern: PatternID,
    span: Span,
    paid: Minutes,
    breaks: [Part] = [],
    activities: [Part] = [],
    isSettled: Bool = false
  ) {
    self.day = day
    self.pattern = pattern
    self.span = span
    self.paid = paid
    self.breaks = breaks
    self.activities = activities
    self.isSettled = isSettled
  }
}

extension PastShift {
  /// What of a planned shift stands at a moment; nil where its person was away from its start on.
  ///
  /// An absence that begins in the shift ends it there: what was planned until then stands, be it
  /// before the moment or after, and nothing else is asked of the shift. Of a shift that goes on
  /// the breaks and activities begun before the moment stand, and the rest is open.
  func standing(at moment: Moment, absences: [Absence], interval: Minutes) -> PastShift? {
    let away = absences.filter { $0.span.upperBound > span.lowerBound }.map {
      Moment(minute: $0.span.lowerBound.minute.roundedDown(to: interval.count))
    }.filter { $0 <= span.upperBound }.min()
    if let away, away <= span.lowerBound { return nil }
    var standing = self
    standing.isSettled = away != nil || span.upperBound <= moment
    let until = standing.isSettled ? away ?? span.upperBound : moment
    standing.breaks = breaks.filter { $0.span.lowerBound < until }
    standing.activities = activities.filter { $0.span.lowerBound < until }
    if let away, away < span.upperBound { standing.cut(at: away) }
    return standing
  }

  private mutating func cut(at end: Moment) {
    span = span.lowerBound..<end
    breaks = breaks.map { $0.cut(at: end) }
    activities = activities.map { $0.cut(at: end) }
    paid = breaks.reduce(span.length) { $1.isPaid ? $0 : $0 - $1.span.length }
  }
}

extension PastShift.Part {
  fileprivate func cut(at end: Moment) -> PastShift.Part {
    var part = self
    part.span = span.lowerBound..<min(span.upperBound, end)
    return part
  }
}

extension Int {
  /// The next multiple at or below.
  fileprivate func roundedDown(to step: Int) -> Int {
    let rest = self % step
    return rest < 0 ? self - rest - step : self - rest
  }
}
