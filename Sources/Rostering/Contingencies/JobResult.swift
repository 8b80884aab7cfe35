/// What one job of a run found out.
public struct JobResult: Hashable, Sendable, Codable {
  /// The job.
  public var key: String
  /// What becomes of the plan in its scenario.
  public var scenario: ScenarioResult?
  /// How much the plan survives.
  public var resilience: ResilienceResult?

  /// A result.
  public init(key: String, scenario: ScenarioResult? = nil, resilience: ResilienceResult? = nil) {
    self.key = key
    self.scenario = scenario
    self.resilience = resilience
  }
}

extension JobResult {
  /// Rules that its answers break and what happens does not explain.
  public var violations: [String] {
    (scenario?.violations ?? []) + (resilience?.violations ?? [])
  }
}
