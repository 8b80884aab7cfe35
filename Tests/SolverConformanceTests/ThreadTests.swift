import Foundation
import GLPKSolving
import LinearPrograms
import Synchronization
import Testing

@Suite("Threads")
struct ThreadTests {
  @Test("Eight sessions side by side agree with one alone, to the bit")
  func sideBySide() throws {
    let program = LinearProgram.random(seed: 21, rows: 60, columns: 240, density: 0.2)
    let alone = try optimum(program)
    let outcomes = Mutex<[LPOutcome]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      guard let outcome = try? optimum(program) else { return }
      outcomes.withLock { $0.append(outcome) }
    }
    #expect(outcomes.withLock { $0 } == Array(repeating: alone, count: 8))
  }

  @Test("The body runs off the caller's thread, and sees what the caller has")
  func ownThread() throws {
    var seen: [Double] = []
    let caller = pthread_self()
    let same = try GLPKSolver().withSolver(for: Textbook.cyclic.program, cancel: nil) { solver in
      seen.append(try solver.solve(.dual, within: .none).objective)
      return pthread_equal(pthread_self(), caller) != 0
    }
    #expect(!same)
    #expect(seen.count == 1)
  }

  @Test("A flag raised on another thread stops a long solve")
  func cancelled() throws {
    // Takes far longer than the test waits; were it done before, the termination would say so.
    let program = LinearProgram.random(seed: 31, rows: 1_500, columns: 5_000, density: 0.02)
    let flag = CancelFlag()
    let outcome = try GLPKSolver().withSolver(for: program, cancel: flag) { solver in
      // A thread of its own: those of the queues may all be busy with other tests.
      Thread.detachNewThread {
        Thread.sleep(forTimeInterval: 0.2)
        flag.cancel()
      }
      return try solver.solve(.primal, within: .none)
    }
    #expect(outcome.termination == .cancelled, "\(outcome.sentence)")
    #expect(outcome.iterations > 0)
  }

  @Test("A flag raised before ends every solve at once and claims nothing")
  func cancelledBefore() throws {
    let flag = CancelFlag()
    flag.cancel()
    let outcome = try GLPKSolver().withSolver(for: Textbook.cyclic.program, cancel: flag) {
      try $0.solve(.primal, within: .none)
    }
    #expect(outcome.termination == .cancelled)
    #expect(outcome.iterations == 0)
    #expect(outcome.dual == .undefined)
  }

  @Test("A solver used beyond its body stops the program with a sentence")
  func foreignThread() async {
    await #expect(processExitsWith: .failure) {
      nonisolated(unsafe) var leaked: (any LPSolver)?
      try GLPKSolver().withSolver(for: Textbook.cyclic.program, cancel: nil) { leaked = $0 }
      _ = leaked?.duals()
    }
  }
}
