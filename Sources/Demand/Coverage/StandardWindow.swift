public import Planning

/// One promise to keep: a queue's standard over a stretch of intervals.
public struct StandardWindow: Hashable, Sendable {
  /// The queue.
  public var queue: QueueID
  /// The open intervals over which the promise is judged.
  public var intervals: [Interval]
  /// Contacts expected over the window.
  public var contacts: Double
  /// Contacts promised to be served within the standard.
  public var promised: Double

  /// A window.
  public init(queue: QueueID, intervals: [Interval], contacts: Double, promised: Double) {
    self.queue = queue
    self.intervals = intervals
    self.contacts = contacts
    self.promised = promised
  }
}
