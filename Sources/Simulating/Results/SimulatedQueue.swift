public import Planning

/// A queue as the simulation found it.
public struct SimulatedQueue: Hashable, Sendable {
  /// The queue.
  public var queue: QueueID
  /// Over the whole horizon; nil where no contact ever came.
  public var all: SimulatedService?
  /// By week from the horizon's first day.
  public var weeks: [SimulatedService?]
  /// By day.
  public var days: [SimulatedService?]
  /// By interval.
  public var intervals: [SimulatedService?]
  /// Share of the time of those on the queue in which they have something in hand.
  public var occupancy: Estimate

  /// A simulated queue.
  public init(
    queue: QueueID,
    all: SimulatedService?,
    weeks: [SimulatedService?],
    days: [SimulatedService?],
    intervals: [SimulatedService?],
    occupancy: Estimate
  ) {
    self.queue = queue
    self.all = all
    self.weeks = weeks
    self.days = days
    self.intervals = intervals
    self.occupancy = occupancy
  }
}
