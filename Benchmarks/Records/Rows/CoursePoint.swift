/// What was known at one moment of a run.
package struct CoursePoint: Equatable, Sendable {
  /// Seconds since the run began.
  package var seconds: Double
  /// Objective of the best rota so far.
  package var objective: Double?
  /// Best bound so far.
  package var bound: Double?

  package init(seconds: Double, objective: Double?, bound: Double?) {
    (self.seconds, self.objective, self.bound) = (seconds, objective, bound)
  }

  /// The gap as a share of the objective.
  package var gap: Double? { Gap.share(objective: objective, bound: bound) }
}
