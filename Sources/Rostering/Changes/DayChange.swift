public import Planning

/// What changes for one person on one day.
public struct DayChange: Hashable, Sendable {
  /// A way in which a day can change; several may hold of one day.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A day off has a shift.
    case added
    /// A day with a shift is off.
    case removed
    /// The shift starts at another time.
    case moved
    /// The shift is longer from start to end.
    case longer
    /// The shift is shorter from start to end.
    case shorter
    /// Work is now standby, or standby work.
    case standby
    /// A break is at another time, is new or is gone.
    case breaks
    /// A meeting, training or other activity is at another time, is new or is gone.
    case activities
    /// As long as before, and paid otherwise.
    case pay
    /// Another queue is served at a time of presence in both.
    case queues
  }

  /// The date.
  public let date: LocalDate
  /// The duties before, in order of time; empty for a day off.
  public let before: [Duty]
  /// The duties now, in order of time; empty for a day off.
  public let after: [Duty]
  /// What changes, in the order of ``Kind``.
  public let kinds: [Kind]
  /// Which queues are served instead of which.
  public let queues: [QueueSwitch]

  /// The change from some duties to others, or nil where there is none.
  public init?(date: LocalDate, before: [Duty], after: [Duty]) {
    self.date = date
    self.before = before
    self.after = after
    queues = QueueSwitch.between(before, after)
    let kinds = DayChange.kinds(before, after) + (queues.isEmpty ? [] : [.queues])
    self.kinds = kinds
    if kinds.isEmpty { return nil }
  }

  /// Whether the day counts as a changed shift: the shift starts or ends at another time, or there
  /// is one in one of the rotas alone.
  ///
  /// Breaks, activities, pay and queues alone do not make a changed shift.
  public var isChangedShift: Bool {
    DayChange.isChangedShift(from: before.map(\.span), to: after.map(\.span))
  }

  /// The definition of a changed shift, from the spans of one person's shifts on one day.
  public static func isChangedShift(from before: [Span], to after: [Span]) -> Bool {
    before != after
  }
}

extension DayChange {
  private static func kinds(_ before: [Duty], _ after: [Duty]) -> [Kind] {
    guard let first = before.first else { return after.isEmpty ? [] : [.added] }
    guard let second = after.first else { return [.removed] }
    var kinds: [Kind] = []
    if isChangedShift(from: before.map(\.span), to: after.map(\.span)) {
      let change = sum(after) { $0.span.length } - sum(before) { $0.span.length }
      // Two shifts of a day can change while the first start and the length stay.
      if first.span.lowerBound != second.span.lowerBound || change == .zero { kinds.append(.moved) }
      if change > .zero { kinds.append(.longer) }
      if change < .zero { kinds.append(.shorter) }
    } else if sum(before, \.paid) != sum(after, \.paid) {
      kinds.append(.pay)
    }
    if Set(before.map(\.isStandby)) != Set(after.map(\.isStandby)) { kinds.append(.standby) }
    if timetable(before, \.breaks) != timetable(after, \.breaks) { kinds.append(.breaks) }
    if before.flatMap(\.activities) != after.flatMap(\.activities) { kinds.append(.activities) }
    return Kind.allCases.filter(kinds.contains)
  }

  private static func sum(_ duties: [Duty], _ length: (Duty) -> Minutes) -> Minutes {
    duties.reduce(.zero) { $0 + length($1) }
  }

  /// Breaks without whether they are paid, which is a matter of pay.
  private static func timetable(
    _ duties: [Duty],
    _ breaks: (Duty) -> [PlannedBreak]
  ) -> [PlannedActivity] {
    duties.flatMap(breaks).map { PlannedActivity(name: $0.name, span: $0.span) }
  }
}
