/// Watches a limit of seconds.
struct Stopwatch {
  private let end: ContinuousClock.Instant?

  /// A watch that starts now; nothing means no limit.
  init(seconds: Double?) {
    // Neither ∞ nor NaN fits a duration: ten years are as good as the one, and NaN seconds are none.
    let limit = seconds.map { $0 > 0 ? min($0, 3e8) : 0 }
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
