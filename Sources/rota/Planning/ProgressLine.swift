import Foundation
import Optimising
import Planning
import Publishing
import Synchronization

/// Says on standard error where the search stands: one line, rewritten in place on a terminal and
/// gone at the end.
///
/// Where the output goes elsewhere nothing is said: a log has no use for it.
final class ProgressLine: PlanListener {
  private let currency: Currency
  /// Seconds that the search may take, where it is limited by time.
  private let allowed: Double?
  private let isTerminal: Bool
  private let hasOpenLine = Mutex(false)

  init(currency: Currency, allowed: Double?, isTerminal: Bool = ProgressLine.canRewrite) {
    self.currency = currency
    self.allowed = allowed
    self.isTerminal = isTerminal
  }

  /// Whether standard error is a terminal on which a line can be rewritten.
  static var canRewrite: Bool {
    let terminal = ProcessInfo.processInfo.environment["TERM"] ?? "dumb"
    return isatty(STDERR_FILENO) == 1 && terminal != "dumb"
  }

  func progress(_ progress: PlanProgress) {
    guard isTerminal else { return }
    hasOpenLine.withLock { isOpen in
      // Carriage return, then "erase to the end of the line".
      // A line that breaks could not be rewritten, so it stays inside the screen.
      let line = text(of: progress).prefix(TextLines.width - 1)
      Console.write("\r" + line + "\u{1B}[K", to: .standardError)
      isOpen = true
    }
  }

  /// Takes the line away, so that what follows stands in its place.
  func finish() {
    hasOpenLine.withLock { isOpen in
      if isOpen { Console.write("\r\u{1B}[K", to: .standardError) }
      isOpen = false
    }
  }

  private func text(of progress: PlanProgress) -> String {
    let gap = progress.gap.map { String(format: "%.2f%%", $0 * 100) } ?? "-"
    return clock(progress.seconds)
      + "  best \(amount(progress.incumbent))  bound \(amount(progress.bound))  gap \(gap)"
      + "  \(progress.phase)"
  }

  /// The time left where it is known, else the time spent.
  private func clock(_ seconds: Double) -> String {
    guard let allowed else { return String(format: "%4.0f s", seconds) }
    return String(format: "%4.0f s left", max(0, allowed - seconds))
  }

  private func amount(_ major: Double?) -> String {
    guard let major, major.isFinite, abs(major) < 1e15 else { return "-" }
    return currency.text(currency.money(major))
  }
}
