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

  @Option(help: "Write the course here as a table: seconds, objective and bound.")
  var trace: String?

  func validate() throws {
    guard (seconds == nil) != (effort == nil) else {
      throw ValidationError("Give either --seconds or --effort.")
    }
  }

  /// Settings of a run of which some seconds have been spent on reading.
  func settings(after spent: Double) -> OptimiserSettings {
    OptimiserSettings(
      seconds: seconds.map { max($0 - spent, 0.1) },
      effort: effort,
      seed: seed,
      threads: threads
    )
  }

  var listener: any PlanListener { progress ? ErrorStreamListener() : SilentListener() }
}
