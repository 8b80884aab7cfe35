public import Planning

/// What arrived on a queue in a stretch that started at a time of the past.
public struct HistoryRow: Hashable, Sendable {
  /// The queue.
  public var queue: QueueID
  /// The date of the wall clock.
  public var date: LocalDate
  /// The time of the wall clock.
  public var time: TimeOfDay
  /// Contacts that arrived.
  public var contacts: Double
  /// Mean handle time, where it is known.
  public var handleSeconds: Double?

  /// A row.
  public init(
    queue: QueueID,
    date: LocalDate,
    time: TimeOfDay,
    contacts: Double,
    handleSeconds: Double?
  ) {
    self.queue = queue
    self.date = date
    self.time = time
    self.contacts = contacts
    self.handleSeconds = handleSeconds
  }
}
