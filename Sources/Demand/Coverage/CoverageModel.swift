public import Planning

/// What presence is worth everywhere: a curve for each queue and interval, and the promises.
public struct CoverageModel: Sendable {
  /// By queue, then interval; nil where the queue is closed or expects nothing.
  public var curves: [[CoverageCurve?]]
  /// By queue, then interval: people on the rota who meet the standard there, shrinkage included.
  public var required: [[Int]]
  /// Every promise of every queue.
  public var windows: [StandardWindow]

  /// A model; `curves` and `required` have a row for each queue and an entry for each interval.
  public init(curves: [[CoverageCurve?]], required: [[Int]], windows: [StandardWindow]) {
    self.curves = curves
    self.required = required
    self.windows = windows
  }

  /// The curve of a queue and interval, if the queue is open then.
  public subscript(queue: QueueID, interval: Interval) -> CoverageCurve? {
    curves[queue.index][interval.index]
  }
}
