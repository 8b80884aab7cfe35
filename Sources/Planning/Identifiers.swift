/// A queue, by its place in ``Site/queues``.
public struct QueueID: Hashable, Comparable, Sendable {
  /// Place in the site's list, from 0.
  public let index: Int
  /// The queue at a place.
  public init(_ index: Int) { self.index = index }
  /// Whether the left queue stands first in the site's list.
  public static func < (left: QueueID, right: QueueID) -> Bool { left.index < right.index }
}

/// A person, by their place in ``Site/people``.
public struct PersonID: Hashable, Comparable, Sendable {
  /// Place in the site's list, from 0.
  public let index: Int
  /// The person at a place.
  public init(_ index: Int) { self.index = index }
  /// Whether the left person stands first in the site's list.
  public static func < (left: PersonID, right: PersonID) -> Bool { left.index < right.index }
}

/// A contract, by its place in ``Site/contracts``.
public struct ContractID: Hashable, Sendable {
  /// Place in the site's list, from 0.
  public let index: Int
  /// The contract at a place.
  public init(_ index: Int) { self.index = index }
}

/// A shift pattern, by its place in ``Site/patterns``.
public struct PatternID: Hashable, Sendable {
  /// Place in the site's list, from 0.
  public let index: Int
  /// The pattern at a place.
  public init(_ index: Int) { self.index = index }
}

/// A cost centre, by its place in ``Site/costCentres``.
public struct CostCentreID: Hashable, Comparable, Sendable {
  /// Place in the site's list, from 0.
  public let index: Int
  /// The cost centre at a place.
  public init(_ index: Int) { self.index = index }
  /// Whether the left cost centre stands first in the site's list.
  public static func < (left: CostCentreID, right: CostCentreID) -> Bool {
    left.index < right.index
  }
}
