import Synchronization

/// What the threads of a benchmark found, counted together.
final class BenchRun: Sendable {
  private let counts = Mutex((broken: 0, held: 0))

  /// Counts one answer.
  func note(broken: Int, holds: Bool) {
    counts.withLock {
      $0.broken += broken
      $0.held += holds ? 1 : 0
    }
  }

  /// Rules broken.
  var broken: Int { counts.withLock { $0.broken } }

  /// Answers in which everything holds.
  var held: Int { counts.withLock { $0.held } }
}
