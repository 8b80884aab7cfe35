public import Planning

/// One person's whole horizon: shifts, and the queue served in each interval of presence.
public struct Line: Hashable, Sendable {
  /// Whose.
  public var person: PersonID
  /// Shifts, in order of time.
  public var shifts: [Shift]
  /// Which queue is served when, in order of time; together they fill the time on shift that is
  /// neither break nor activity, as far as it lies in the horizon.
  public var serving: [ServingBlock]

  /// A line.
  public init(person: PersonID, shifts: [Shift], serving: [ServingBlock]) {
    self.person = person
    self.shifts = shifts
    self.serving = serving
  }
}

/// A stretch in which a person serves one queue.
public struct ServingBlock: Hashable, Sendable {
  /// The queue; nil when present without a queue that is open and served.
  public var queue: QueueID?
  /// When; whole intervals.
  public var span: Span

  /// A block.
  public init(queue: QueueID?, span: Span) {
    self.queue = queue
    self.span = span
  }
}
