import ArgumentParser
import Dispatch
import Foundation
import LinearPrograms

/// Turns Ctrl-C, and a request to terminate, into a cancelled search that keeps its best rota; the
/// second one ends the program.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Listens until it goes away.
  ///
  /// - Parameter kept: What is kept of the work, as the planner reads it.
  init(cancelling flag: CancelFlag, kept: String = "the best rota so far is kept") {
    let queue = DispatchQueue(label: "interruption")
    sources = [SIGINT, SIGTERM].map { number in
      // Without this the signal would end the process before the source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if flag.isCancelled { exit(ExitStatus.noRota.rawValue) }
        Console.tell(["\nStopping; \(kept). Once more ends at once."])
        flag.cancel()
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
  }
}
