/// Whom something happens to.
public struct Absentees: Hashable, Sendable {
  /// How many of a group.
  public enum Extent: Hashable, Sendable {
    /// All of them.
    case all
    /// This share of those who are on the rota, rounded to the nearest person, drawn at random.
    case share(Double)
    /// So many of those who are on the rota, drawn at random.
    case count(Int)
    /// Each of them on each day with their own absence rate.
    case ownRate
  }

  /// The group, in the order of the site.
  public var group: [PersonID]
  /// How many of them.
  public var extent: Extent

  /// People to whom something happens.
  public init(_ group: [PersonID], _ extent: Extent = .all) {
    self.group = group
    self.extent = extent
  }

  /// Whether chance decides who it is.
  public var isRandom: Bool { extent != .all }
}
