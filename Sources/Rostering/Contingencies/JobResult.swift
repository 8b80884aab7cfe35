/// What one job of a run found out.
public struct JobResult: Hashable, Sendable, Codable {
  /// The job.
  public var key: String
  /// What becomes of the plan in its scenario.
  public var scenario: ScenarioResult?
  /// How much the plan survives.
  public var resilience: ResilienceResult?
  /// A drawn week with foresight and without.
  public var foresight: ForeseenWeek?
  /// Rules that the plan with foresight breaks; always none.
  public var foresightFaults: [String]?

  /// A result.
  public init(
    key: String,
    scenario: ScenarioResult? = nil,
    resilience: ResilienceResult? = nil,
    foresight: ForeseenWeek? = nil,
    foresightFaults: [String]? = nil
  ) {
    self.key = key
    self.scenario = scenario
    self.resilience = resilience
    self.foresight = foresight
    self.foresightFaults = foresightFaults
  }
}

extension JobResult {
  /// Rules that its answers break and what happens does not explain.
  public var violations: [String] {
    (scenario?.violations ?? []) + (resilience?.violations ?? []) + (foresightFaults ?? [])
  }
}
