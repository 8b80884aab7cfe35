/// Watches a limit of seconds.
struct Stopwatch {
  private let end: ContinuousClock.Instant?

  /// A watch that starts now; nothing means no limit.
  init(seconds: Double?) {
    // Beyond ten years there is no limit; ∞ would not fit a duration.
    let limit = seconds.map { min(max($0, 0), 3e8) }
    end = limit.map { ContinuousClock.now + .seconds($0) }
  }

  /// Whether the limit is reached.
  var isOver: Bool { end.map { $0 <= .now } ?? false }

  /// What is left as GLPK counts time; its `int` overflows after 24 days if it is not clamped.
  var millisecondsLeft: CInt {
    guard let end else { return .max }
    let left = (end - .now) / .milliseconds(1)
    return CInt(min(max(left.rounded(.up), 1), Double(CInt.max)))
  }
}
