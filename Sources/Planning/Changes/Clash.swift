/// Things asked of one person that can't be kept together: all of them allow no line, and without
/// any one of them there is one.
public struct Clash: Hashable, Sendable {
  /// Whose.
  public var person: PersonID
  /// What clashes.
  public var members: [Member]
  /// For each member the smallest change of it that leaves a line: with everything else asked where
  /// that is enough, else with the other members alone.
  public var remedies: [SiteChange]

  /// One thing asked.
  public enum Member: Hashable, Sendable {
    /// A rule.
    case rule(PersonRule)
    /// Something pinned.
    case pin(Pin)
    /// Leave, or a time not available.
    case absence(Absence)
    /// The person's own start window.
    case startWindow(ClosedRange<TimeOfDay>)
    /// An activity whose time is open; alone where no time suits everyone who attends it together.
    case activity(Activity)
  }

  /// A clash.
  public init(person: PersonID, members: [Member], remedies: [SiteChange]) {
    self.person = person
    self.members = members
    self.remedies = remedies
  }
}

/// A clash that planning had to settle, and what it gave up for it.
public struct Concession: Hashable, Sendable {
  /// What clashed.
  public var clash: Clash
  /// Which of its remedies the plan is made with.
  public var change: SiteChange

  /// A concession.
  public init(clash: Clash, change: SiteChange) {
    self.clash = clash
    self.change = change
  }
}
