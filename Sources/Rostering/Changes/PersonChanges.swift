public import Planning

/// What changes for one person on the days that two rotas have in common.
public struct PersonChanges: Sendable {
  /// Identifier, the same in both sites.
  public var id: String
  /// Name in the newer site.
  public var name: String
  /// The days on which something changes, in order.
  public var days: [DayChange]
  /// Paid time of the shifts before, on the days compared.
  public var paidBefore: Minutes
  /// Paid time of the shifts now, on the days compared.
  public var paidAfter: Minutes

  /// Changes of a person.
  public init(
    id: String,
    name: String,
    days: [DayChange],
    paidBefore: Minutes,
    paidAfter: Minutes
  ) {
    self.id = id
    self.name = name
    self.days = days
    self.paidBefore = paidBefore
    self.paidAfter = paidAfter
  }

  /// On how many days the shift itself is another one.
  public var changedShifts: Int { days.count(where: \.isChangedShift) }

  /// Which queues are served instead of which, all days together, the longest first.
  public var queues: [QueueSwitch] { QueueSwitch.summed(days.flatMap(\.queues)) }
}
