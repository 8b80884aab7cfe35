import ArgumentParser
import Foundation
import Optimising
import Publishing

/// The options that say how long and how hard to search.
struct SearchOptions: ParsableArguments {
  @Option(help: "Seconds to search; 60 unless an effort is given.")
  var time: Double?

  @Option(help: "Work to do instead of seconds: the same effort and seed give the same bytes.")
  var effort: Int?

  @Option(help: "Stop when the gap is proven to be at most this many percent.")
  var gap = 0.0

  @Option(help: "Seed of the random choices.")
  var seed: UInt64 = 1

  @Option(help: "Threads to work on.")
  var threads = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 16))

  mutating func validate() throws {
    guard time == nil || effort == nil else {
      throw ValidationError("Give --time or --effort, not both.")
    }
    guard time.map({ $0 > 0 && $0 <= 1_000_000 }) ?? true else {
      throw ValidationError("--time lies between 0 and 1000000 seconds.")
    }
    guard effort.map({ $0 >= 1 }) ?? true else { throw ValidationError("--effort is at least 1.") }
    guard gap >= 0, gap <= 100 else { throw ValidationError("--gap lies between 0 and 100.") }
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads lies between 1 and 256.")
    }
  }

  /// Seconds allowed; nil with an effort.
  private var seconds: Double? { effort == nil ? time ?? 60 : nil }

  /// What the engine is told.
  var settings: OptimiserSettings {
    OptimiserSettings(
      seconds: seconds,
      effort: effort,
      gap: gap / 100,
      seed: seed,
      threads: threads
    )
  }

  /// What the plan remembers of it.
  var search: PlanRecord.Search {
    PlanRecord.Search(seconds: seconds, effort: effort, gap: gap / 100, seed: seed)
  }
}
