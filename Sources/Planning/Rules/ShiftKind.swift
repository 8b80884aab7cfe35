/// What a rule calls a shift: early, late, night, Saturday.
///
/// A shift is of the kind where every condition that is set holds. Without any condition every
/// shift is.
public struct ShiftKind: Hashable, Sendable {
  /// Name used in files, unique in the site.
  public var name: String
  /// Window of the wall clock in which the shift starts.
  public var starts: ClosedRange<TimeOfDay>?
  /// Window of the wall clock in which the shift ends; 00:00 and 24:00 are both midnight.
  public var ends: ClosedRange<TimeOfDay>?
  /// Hours of the clock of which the shift, from start to end, covers a share.
  public var touches: ClockHours?
  /// Patterns that the shift may be of.
  public var patterns: Set<PatternID>?
  /// Weekdays on which the shift starts.
  public var weekdays: Set<Weekday>?

  /// Hours of the clock, and how much of one night or day of them makes the kind.
  public struct ClockHours: Hashable, Sendable {
    /// When they begin.
    public var from: TimeOfDay
    /// When they end; on the day after where this is not later than `from`.
    public var to: TimeOfDay
    /// Least time of one such stretch that the shift covers.
    public var atLeast: Minutes

    /// Hours of the clock.
    public init(from: TimeOfDay, to: TimeOfDay, atLeast: Minutes) {
      self.from = from
      self.to = to
      self.atLeast = atLeast
    }
  }

  /// A kind of shift.
  public init(
    name: String,
    starts: ClosedRange<TimeOfDay>? = nil,
    ends: ClosedRange<TimeOfDay>? = nil,
    touches: ClockHours? = nil,
    patterns: Set<PatternID>? = nil,
    weekdays: Set<Weekday>? = nil
  ) {
    self.name = name
    self.starts = starts
    self.ends = ends
    self.touches = touches
    self.patterns = patterns
    self.weekdays = weekdays
  }

  /// Every shift.
  public static let any = ShiftKind(name: "any")
}
