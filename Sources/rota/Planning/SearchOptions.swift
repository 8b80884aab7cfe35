import ArgumentParser
import Foundation
import Optimising
import Publishing

/// The options that say how long and how hard to search.
struct SearchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Time to search; 60 unless an effort is given.", valueName: "seconds")
  )
  var time: Double?

  @Option(
    help: ArgumentHelp(
      "Work to do instead of time: the same effort and seed give the same bytes.",
      valueName: "number"
    )
  )
  var effort: Int?

  @Option(
    help: ArgumentHelp("Stop when the gap is proven to be this small.", valueName: "percent")
  )
  var gap: Double = 0

  @Option(help: ArgumentHelp("Seed of the random choices.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Threads to work on; an effort gives the same on any number.",
      valueName: "number"
    )
  )
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
  func settings(mostChanges: Int?) -> OptimiserSettings {
    OptimiserSettings(
      seconds: seconds,
      effort: effort,
      gap: gap / 100,
      seed: seed,
      threads: threads,
      mostChanges: mostChanges
    )
  }

  /// What the plan remembers of it.
  func search(mostChanges: Int?) -> PlanRecord.Search {
    PlanRecord.Search(
      seconds: seconds,
      effort: effort,
      gap: gap / 100,
      seed: seed,
      mostChanges: mostChanges
    )
  }
}
