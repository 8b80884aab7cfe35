/// All that was found out about what can go wrong with a plan.
public struct ContingencyReport: Hashable, Sendable, Codable {
  /// Names of the queues, in the order of every list by queue.
  public var queues: [String]
  /// The risks of the register, in its order.
  public var risks: [RiskReport]
  /// Each person absent all through, those first whose absence hurts most.
  public var people: [ScenarioResult]
  /// Each team absent all through.
  public var teams: [ScenarioResult]
  /// Pairs of the people whose absence hurts most.
  public var pairs: [ScenarioResult]
  /// Weeks drawn at random; nil where none was.
  public var drawn: DrawnWeeks?
  /// How much the plan survives.
  public var resilience: [ResilienceResult]
  /// The worst of all scenarios, the worst first; at most twenty.
  public var worst: [ScenarioResult]
  /// Rules that an answer breaks and what happens does not explain, each once: there are none, unless
  /// the program is at fault.
  public var faults: [String]
  /// How many jobs there were.
  public var jobs: Int
  /// How many of them were done.
  public var done: Int
  /// Seed of all that was left to chance.
  @DigitsAsText public var seed: UInt64

  /// A report.
  public init(
    queues: [String],
    risks: [RiskReport],
    people: [ScenarioResult],
    teams: [ScenarioResult],
    pairs: [ScenarioResult],
    drawn: DrawnWeeks?,
    resilience: [ResilienceResult],
    worst: [ScenarioResult],
    faults: [String] = [],
    jobs: Int,
    done: Int,
    seed: UInt64
  ) {
    self.queues = queues
    self.risks = risks
    self.people = people
    self.teams = teams
    self.pairs = pairs
    self.drawn = drawn
    self.resilience = resilience
    self.worst = worst
    self.faults = faults
    self.jobs = jobs
    self.done = done
    self.seed = seed
  }

  /// Whether all was done.
  public var isComplete: Bool { jobs == done }

  /// Whether every risk of the register is answered, and every answer keeps the rules.
  public var holds: Bool { faults.isEmpty && risks.allSatisfy { $0.heldAt != nil } }
}
