import Foundation
import Publishing
import Synchronization

/// Says on a terminal how many scenarios are done and how long the rest will take; nothing elsewhere.
final class CheckProgress: Sendable {
  private let total: Mutex<Int>
  private let known: Int
  private let isTold: Bool
  private let start = ContinuousClock.now
  private let isOpen = Mutex(false)

  /// - Parameters:
  ///   - total: How many there are.
  ///   - known: How many were done before.
  init(total: Int, known: Int, isQuiet: Bool) {
    self.total = Mutex(total)
    self.known = known
    isTold = !isQuiet && ProgressLine.canRewrite
  }

  /// More of them have come up.
  func add(_ count: Int) { total.withLock { $0 += count } }

  /// So many are done.
  func tell(_ done: Int) {
    guard isTold, done % 5 == 0 else { return }
    let all = total.withLock { $0 }
    let spent = Double((ContinuousClock.now - start).components.seconds)
    let each = spent / Double(max(1, done - known))
    let left = Int((each * Double(max(0, all - done))).rounded(.up))
    Console.write("\r\(left) s left  \(done) of \(all) scenarios\u{1B}[K", to: .standardError)
    isOpen.withLock { $0 = true }
  }

  /// Takes the line away.
  func finish() {
    isOpen.withLock { isOpen in
      if isOpen { Console.write("\r\u{1B}[K", to: .standardError) }
      isOpen = false
    }
  }
}
