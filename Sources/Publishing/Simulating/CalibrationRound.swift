public import Planning
public import Simulating

/// One round of a calibration: the factors that a rota was planned with, and how far planned and
/// simulated were apart.
public struct CalibrationRound: Hashable, Sendable {
  /// The factors.
  public var calibration: Calibration
  /// The largest difference of a queue where people wait, over the horizon, as a share.
  public var largestDifference: Double

  /// A round.
  public init(calibration: Calibration, comparison: ServiceComparison, site: Site) {
    self.calibration = calibration
    largestDifference =
      comparison.queues.filter { site[$0.queue].channel != .backOffice }
      .compactMap { queue in
        queue.all.planned.map { abs(queue.all.simulated.inTime.value - $0) }
      }.max() ?? 0
  }
}
