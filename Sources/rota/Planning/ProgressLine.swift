import Foundation
import Optimising
import Planning
import Publishing
import Synchronization

/// Says on standard error where the search stands: one line rewritten in place on a terminal, and
/// a line every few seconds where the output goes elsewhere.
final class ProgressLine: PlanListener {
  private struct State {
    var lastShown = -Double.infinity
    var lastPhase = ""
    var hasOpenLine = false
  }

  private static let secondsBetweenLines = 5.0

  private let currency: Currency
  private let isTerminal: Bool
  private let state = Mutex(State())

  init(currency: Currency, isTerminal: Bool = isatty(STDERR_FILENO) == 1) {
    self.currency = currency
    self.isTerminal = isTerminal
  }

  func progress(_ progress: PlanProgress) {
    state.withLock { state in
      if isTerminal {
        // Carriage return, then "erase to the end of the line".
        // A line that breaks could not be rewritten, so it stays inside the screen.
        let line = text(of: progress).prefix(TextLines.width - 1)
        Console.write("\r" + line + "\u{1B}[K", to: .standardError)
        state.hasOpenLine = true
        return
      }
      let isDue = progress.seconds - state.lastShown >= ProgressLine.secondsBetweenLines
      guard isDue || progress.phase != state.lastPhase else { return }
      (state.lastShown, state.lastPhase) = (progress.seconds, progress.phase)
      Console.write(text(of: progress) + "\n", to: .standardError)
    }
  }

  /// Leaves the line, so that what follows starts a new one.
  func finish() {
    state.withLock { state in
      if state.hasOpenLine { Console.write("\n", to: .standardError) }
      state.hasOpenLine = false
    }
  }

  private func text(of progress: PlanProgress) -> String {
    let gap = progress.gap.map { String(format: "%.2f%%", $0 * 100) } ?? "-"
    return String(format: "%4.0f s", progress.seconds)
      + "  best \(amount(progress.incumbent))  bound \(amount(progress.bound))  gap \(gap)"
      + "  \(progress.phase)"
  }

  private func amount(_ major: Double?) -> String {
    guard let major, major.isFinite, abs(major) < 1e15 else { return "-" }
    return currency.text(currency.money(major))
  }
}
