public import Planning

/// One shift of a person: from when to when, which breaks, which fixed activities.
public struct Shift: Hashable, Sendable {
  /// The day on which it starts, by its number from 0.
  public var day: Int
  /// The pattern that it follows.
  public var pattern: PatternID
  /// From start to end, breaks included.
  public var span: Span
  /// Paid time.
  public var paid: Minutes
  /// Breaks, in order of time.
  public var breaks: [PlannedBreak]
  /// Fixed off-queue activities inside the shift, in order of time.
  public var activities: [PlannedActivity]

  /// A shift.
  public init(
    day: Int,
    pattern: PatternID,
    span: Span,
    paid: Minutes,
    breaks: [PlannedBreak],
    activities: [PlannedActivity] = []
  ) {
    self.day = day
    self.pattern = pattern
    self.span = span
    self.paid = paid
    self.breaks = breaks
    self.activities = activities
  }
}

/// A break of a shift.
public struct PlannedBreak: Hashable, Sendable {
  /// Name of the break's rule: "lunch".
  public var name: String
  /// When.
  public var span: Span
  /// Whether it counts as paid time.
  public var isPaid: Bool

  /// A break.
  public init(name: String, span: Span, isPaid: Bool) {
    self.name = name
    self.span = span
    self.isPaid = isPaid
  }
}

/// A meeting or training inside a shift.
public struct PlannedActivity: Hashable, Sendable {
  /// What it is.
  public var name: String
  /// When.
  public var span: Span

  /// An activity.
  public init(name: String, span: Span) {
    self.name = name
    self.span = span
  }
}
