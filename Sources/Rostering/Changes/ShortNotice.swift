public import Planning

/// How long before their shift people are to know of a change of it.
public struct ShortNotice: Hashable, Sendable {
  /// When the newer rota is made known, in the moments of its horizon.
  public var published: Moment
  /// How long before a changed shift that should be.
  public var period: Minutes

  /// A period of notice.
  public init(published: Moment, period: Minutes) {
    self.published = published
    self.period = period
  }

  /// How long before the shift people get to know, before its old or its new start, whichever is
  /// the sooner; negative when it has begun, nil where the day is no changed shift.
  ///
  /// A change between work and standby counts, too: it asks as much of a person.
  public func given(for change: DayChange) -> Minutes? {
    guard change.isChangedShift || change.kinds.contains(.standby) else { return nil }
    return (change.before + change.after).map(\.span.lowerBound).min().map { $0 - published }
  }

  /// Whether a change comes later than the period asks for.
  public func isShort(_ change: DayChange) -> Bool {
    given(for: change).map { $0 < period } ?? false
  }

  /// How many changes come later than the period asks for.
  public func shortChanges(in changes: RotaChanges) -> Int {
    changes.people.reduce(0) { $0 + $1.days.count(where: isShort) }
  }
}
