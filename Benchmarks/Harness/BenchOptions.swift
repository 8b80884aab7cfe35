import ArgumentParser
import Optimising

/// How long a run works, and how.
struct BenchOptions: ParsableArguments {
  @Option(help: "Seconds to work, reading and checking included.")
  var seconds: Double?

  @Option(help: "Units of work instead of seconds; the same effort gives the same rota.")
  var effort: Int?

  @Option(help: "Seed of the random numbers.")
  var seed: UInt64 = 1

  @Option(help: "Threads to work on.")
  var threads: Int = 2

  @Flag(help: "Print progress on standard error.")
  var progress = false

  func validate() throws {
    guard (seconds == nil) != (effort == nil) else {
      throw ValidationError("Give either --seconds or --effort.")
    }
  }

  var settings: OptimiserSettings {
    OptimiserSettings(seconds: seconds, effort: effort, seed: seed, threads: threads)
  }

  var listener: any PlanListener { progress ? ErrorStreamListener() : SilentListener() }
}
