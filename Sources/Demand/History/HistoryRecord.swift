public import Planning

/// What a queue got in a stretch of time in the past.
public struct HistoryRecord: Hashable, Sendable {
  /// The queue.
  public var queue: QueueID
  /// The date on the wall clock.
  public var date: LocalDate
  /// When the stretch started on the wall clock.
  public var time: TimeOfDay
  /// Contacts that arrived.
  public var contacts: Double
  /// Average handle time in seconds, where it is known.
  public var handleSeconds: Double?

  /// A record.
  public init(
    queue: QueueID,
    date: LocalDate,
    time: TimeOfDay,
    contacts: Double,
    handleSeconds: Double? = nil
  ) {
    self.queue = queue
    self.date = date
    self.time = time
    self.contacts = contacts
    self.handleSeconds = handleSeconds
  }
}
