/// What a run prints: one line of JSON.
struct BenchLine: Encodable {
  var instance: String
  /// Objective in major units of money.
  var objective: Double
  /// Proven lower bound, rounded down to the penny.
  var bound: Double
  var bound_source: String
  /// Share of the objective.
  var gap: Double
  var seconds: Double
  /// Largest resident memory of the process, in MB.
  var peak_mb: Int
  var seed: UInt64
  /// Rules that the independent check finds broken.
  var broken: Int
}
