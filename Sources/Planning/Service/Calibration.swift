/// What simulating plans has taught: how many people each person on a queue stands for where the
/// waiting-line formulas are asked, by weekday.
///
/// 0.95 on a Monday: 20 people on the queue serve as many in time as the formulas say of 19. Queues
/// whose work may wait, and those with a given requirement, have none.
public struct Calibration: Hashable, Sendable {
  private var factors: [QueueID: [Weekday: Double]] = [:]

  /// A calibration that changes nothing.
  public init() {}

  /// Whether nothing is changed.
  public var isEmpty: Bool { factors.isEmpty }

  /// The factor of a queue on a weekday; 1 where nothing was learnt.
  public subscript(queue: QueueID, day: Weekday) -> Double {
    get { factors[queue]?[day] ?? 1 }
    set { factors[queue, default: [:]][day] = newValue }
  }

  /// Whether a factor stands there.
  public func has(_ queue: QueueID, _ day: Weekday) -> Bool { factors[queue]?[day] != nil }
}
