/// People wanted and there through the worst day of a scenario, before and after it is answered.
public struct GapTimeline: Hashable, Sendable, Codable {
  /// A queue's day.
  public struct Row: Hashable, Sendable, Codable {
    /// The queue's place.
    public var queue: Int
    /// By interval: people wanted, given what happens.
    public var wanted: [Double]
    /// By level, in the order of the scenario's; then by interval: people there.
    public var people: [[Double]]

    /// A queue's day.
    public init(queue: Int, wanted: [Double], people: [[Double]]) {
      (self.queue, self.wanted, self.people) = (queue, wanted, people)
    }
  }

  /// The first interval's start: minutes from the horizon's start.
  public var from: Int
  /// Minutes of an interval.
  public var step: Int
  /// The queues that are told.
  public var rows: [Row]

  /// A day.
  public init(from: Int, step: Int, rows: [Row]) {
    (self.from, self.step, self.rows) = (from, step, rows)
  }
}
