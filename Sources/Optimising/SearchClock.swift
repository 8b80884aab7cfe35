import Foundation
import LinearPrograms

/// Says when the work is over: time is up, or someone cancelled.
///
/// In effort mode only the latter.
final class SearchClock: Sendable {
  private let start = ContinuousClock.now
  private let limit: Double?
  private let cancel: CancelFlag

  init(settings: OptimiserSettings, cancel: CancelFlag) {
    limit = settings.effort == nil ? settings.seconds : nil
    self.cancel = cancel
  }

  /// Seconds since the start.
  var elapsed: Double { (ContinuousClock.now - start) / .seconds(1) }

  var isCancelled: Bool { cancel.isCancelled }

  /// Whether a share of the time allowed has passed.
  func isPast(_ share: Double) -> Bool {
    cancel.isCancelled || limit.map { elapsed >= $0 * share } ?? false
  }

  /// Share of the time allowed that has passed; 0 without a limit.
  var share: Double { limit.map { $0 > 0 ? min(1, elapsed / $0) : 1 } ?? 0 }

  /// Seconds until a share of the time allowed has passed; nil without a limit.
  func seconds(until share: Double) -> Double? { limit.map { max(0, $0 * share - elapsed) } }
}
