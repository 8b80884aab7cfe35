import BenchRecords

/// What a run prints, and what a suite reads: one line of JSON.
struct BenchLine: Codable {
  var instance: String
  var people: Int
  /// Objective in major units of money.
  var objective: Double
  /// Proven lower bound, rounded down to the penny; not there where nothing was proven.
  var bound: Double?
  var bound_source: String
  /// Share of the objective; not there without a bound.
  var gap: Double?
  /// Seconds of the whole run, reading and checking included.
  var seconds: Double
  /// Seconds until a rota stood.
  var first_rota_seconds: Double?
  /// Seconds of each phase, in the order in which they were first entered.
  var phases: [PhaseSeconds]
  /// Largest resident memory of the process, in MB.
  var peak_mb: Int
  var seed: UInt64
  /// Rules that the independent check finds broken.
  var broken: Int
}
