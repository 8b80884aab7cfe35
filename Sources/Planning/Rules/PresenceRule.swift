/// A rule about how many people are present together: seats, a supervisor on duty, mentors beside
/// trainees, a team that must never be empty.
///
/// Present are those on shift who are neither on a break nor at an activity nor on standby; with a
/// ratio so many are needed as ``least`` and the ratio say together.
/// The rule holds in each interval of its hours by itself; each person missing or too many for an
/// hour is an hour of breach; where a ratio asks for a share of a person, that share counts.
public struct PresenceRule: Hashable, Sendable {
  /// Name used in files, unique in the site.
  public var name: String
  /// Who is counted.
  public var counted: Group
  /// How many of them there must be at least; nothing where a ratio says so.
  public var least: Int
  /// How many of them there may be at most; nil for no limit.
  public var most: Int?
  /// For each so many present of another group, one more must be there.
  public var ratio: Ratio?
  /// When it holds.
  public var hours: OpeningHours
  /// How firmly it is meant.
  public var force: Force

  /// Some of the site's people.
  public enum Group: Hashable, Sendable {
    /// All.
    case everyone
    /// Those of a team.
    case team(String)
    /// Those with a role in staff.csv.
    case role(String)
  }

  /// One counted person for each so many others.
  public struct Ratio: Hashable, Sendable {
    /// The others.
    public var others: Group
    /// How many of them one person is enough for.
    public var each: Int

    /// One for each so many of a group.
    public init(others: Group, each: Int) {
      self.others = others
      self.each = each
    }
  }

  /// A rule.
  public init(
    name: String,
    counted: Group,
    least: Int = 0,
    most: Int? = nil,
    ratio: Ratio? = nil,
    hours: OpeningHours = .always,
    force: Force = .hard
  ) {
    self.name = name
    self.counted = counted
    self.least = least
    self.most = most
    self.ratio = ratio
    self.hours = hours
    self.force = force
  }
}
