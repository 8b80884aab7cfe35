import Dispatch

/// Runs `work(0)`, `work(1)` … side by side and waits for all.
///
/// Dangerous place: `work` may touch non-Sendable things. The caller promises that each number
/// touches only what is its own, and since all are waited for, nothing outlives the call.
func sideBySide(_ count: Int, _ work: (Int) -> Void) {
  if count == 1 { return work(0) }
  withoutActuallyEscaping(work) { escaping in
    nonisolated(unsafe) let shared = escaping
    DispatchQueue.concurrentPerform(iterations: count) { shared($0) }
  }
}
