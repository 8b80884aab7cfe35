/// One run of a suite, as it stands in a file of results.
package struct BenchRow: Equatable, Sendable {
  package var commit = ""
  /// When the run began, in universal time.
  package var date = ""
  package var processor = ""
  package var cores: Int?
  package var swift = ""
  package var glpk = ""
  /// Load of the machine over the minute before the run.
  package var load: Double?
  package var instance = ""
  package var family = ""
  /// Rota or a peer, with its version where it tells one.
  package var solver = "rota"
  package var seed: Int?
  package var limitSeconds: Double?
  package var seconds: Double?
  package var firstRotaSeconds: Double?
  package var objective: Double?
  package var bound: Double?
  /// How the bound was obtained.
  package var boundSource = ""
  /// Share of the objective.
  package var gap: Double?
  /// What the public scorer says.
  package var scorer = ""
  /// Rules that the judge of the harness finds broken.
  package var broken: Int?
  package var peakMegabytes: Int?
  package var phases: [PhaseSeconds] = []
  package var bestKnown: Double?
  package var target: Target?
  /// How the process ended: "ended", or why there are no figures.
  package var outcome = ""

  package init() {}
}
