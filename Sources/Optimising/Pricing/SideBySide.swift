import Dispatch

/// Runs `work(0)`, `work(1)` … side by side, or one after the other, and waits for all.
///
/// Dangerous place: `work` may touch non-Sendable things. The caller promises that each number
/// touches only what is its own, and since all are waited for, nothing outlives the call.
func sideBySide(_ count: Int, inTurn: Bool = false, _ work: (Int) -> Void) {
  if count == 1 || inTurn { return (0..<count).forEach(work) }
  withoutActuallyEscaping(work) { escaping in
    nonisolated(unsafe) let shared = escaping
    DispatchQueue.concurrentPerform(iterations: count) { shared($0) }
  }
}
