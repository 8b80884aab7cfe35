import Contingency
import Dispatch
import Foundation
import LinearPrograms
import Rostering
import Synchronization

/// Does the jobs of a run on several threads, telling how it gets on and noting each result.
final class CheckWork: Sendable {
  private struct State {
    var results: [String: JobResult] = [:]
    var next = 0
    var failure: (any Error)?
  }

  private let run: ContingencyRun
  private let threads: Int
  private let cancel: CancelFlag
  private let state = Mutex(State())
  private let told: @Sendable (JobResult, Int) -> Void

  /// - Parameter told: Called after each job with its result and how many are done, one call at a
  ///   time.
  init(
    _ run: ContingencyRun,
    threads: Int,
    cancel: CancelFlag,
    told: @escaping @Sendable (JobResult, Int) -> Void
  ) {
    (self.run, self.threads, self.cancel, self.told) = (run, threads, cancel, told)
  }

  /// Takes over what is known already.
  func take(_ known: [JobResult]) {
    state.withLock { state in
      for result in known { state.results[result.key] = result }
    }
  }

  /// Does those of some jobs that are not done yet.
  ///
  /// - Returns: The results of these jobs in their order, as far as they are done.
  /// - Throws: What the first job that broke down threw.
  func results(of jobs: [ContingencyJob]) throws -> [JobResult] {
    let open = state.withLock { state in
      state.next = 0
      return jobs.filter { state.results[$0.key] == nil }
    }
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      while let job = take(from: open) { finish(job) }
    }
    return try state.withLock { state in
      if let failure = state.failure { throw failure }
      return jobs.compactMap { state.results[$0.key] }
    }
  }

  private func take(from open: [ContingencyJob]) -> ContingencyJob? {
    state.withLock { state in
      guard state.next < open.count, state.failure == nil, !cancel.isCancelled else { return nil }
      defer { state.next += 1 }
      return open[state.next]
    }
  }

  private func finish(_ job: ContingencyJob) {
    do {
      let result = try run.result(of: job)
      state.withLock { state in
        state.results[result.key] = result
        told(result, state.results.count)
      }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }
}
