public import Planning

/// A queue with a standard: planned against simulated, over the horizon and stretch by stretch.
public struct ComparedQueue: Hashable, Sendable {
  /// The queue.
  public var queue: QueueID
  /// Over the whole horizon.
  public var all: ComparedService
  /// By week from the horizon's first day.
  public var weeks: [ComparedService?]
  /// By day; of work that may wait the one on which it falls due.
  public var days: [ComparedService?]
  /// By interval.
  public var intervals: [ComparedService?]
  /// Share of the time of those on the queue in which they have something in hand.
  public var occupancy: Estimate
  /// Of what the difference over the horizon is made; empty where there is none worth a word.
  public var parts: [DifferencePart]

  /// The stretches of which the promise is made.
  public var promises: [ComparedService] {
    (weeks + days + intervals).compactMap(\.self).filter(\.isPromise)
  }

  /// Whether every promise holds, but for noise.
  public var holds: Bool { promises.allSatisfy(\.holds) }
}
