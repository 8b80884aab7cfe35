public import Planning

/// One promise to keep: a queue's standard over a stretch of intervals.
///
/// On a queue whose work is due the windows are the hours of one chain, see ``DueStage``.
public struct StandardWindow: Hashable, Sendable {
  /// The queue.
  public var queue: QueueID
  /// The open intervals over which the promise is judged.
  public var intervals: [Interval]
  /// Contacts expected over the window.
  public var contacts: Double
  /// Contacts promised to be served within the standard.
  public var promised: Double
  /// Its place in a chain of windows that carry work on; nil where the window stands alone.
  public var stage: DueStage?

  /// A window.
  public init(
    queue: QueueID,
    intervals: [Interval],
    contacts: Double,
    promised: Double,
    stage: DueStage? = nil
  ) {
    self.queue = queue
    self.intervals = intervals
    self.contacts = contacts
    self.promised = promised
    self.stage = stage
  }
}
