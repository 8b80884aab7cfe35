/// What becomes of the plan if a risk comes true.
public struct RiskReport: Hashable, Sendable, Codable {
  /// How bad it is.
  public enum Impact: Int, Hashable, Sendable, Codable, CaseIterable {
    /// People move between queues, and that is enough.
    case held
    /// Responses are enough.
    case answered
    /// Planning again is enough.
    case replanned
    /// Nothing allowed is enough.
    case fails
  }

  /// Its name.
  public var name: String
  /// Who looks after it.
  public var owner: String
  /// Chance that it happens in a week.
  public var likelihood: Double
  /// How one notices it.
  public var trigger: String
  /// How many times it was drawn; 1 where nothing of it is left to chance.
  public var draws: Int
  /// Share of the draws in which everything holds, by level that was tried.
  public var holding: [AnswerLevel: Double]
  /// Share in which it must hold.
  public var confidence: Double
  /// The first level that is enough; nil where none is.
  public var heldAt: AnswerLevel?
  /// What responses cost if it happens, on average over the draws, in minor units.
  public var expectedCost: Int
  /// What they cost at most in nine draws of ten.
  public var highCost: Int
  /// The draw that is told: the one with the median lack of those that need most.
  public var told: ScenarioResult

  /// A report.
  public init(
    name: String,
    owner: String,
    likelihood: Double,
    trigger: String,
    draws: Int,
    holding: [AnswerLevel: Double],
    confidence: Double,
    heldAt: AnswerLevel?,
    expectedCost: Int,
    highCost: Int,
    told: ScenarioResult
  ) {
    self.name = name
    self.owner = owner
    self.likelihood = likelihood
    self.trigger = trigger
    self.draws = draws
    self.holding = holding
    self.confidence = confidence
    self.heldAt = heldAt
    self.expectedCost = expectedCost
    self.highCost = highCost
    self.told = told
  }

  /// How bad it is.
  public var impact: Impact {
    switch heldAt {
    case .hold: .held
    case .respond: .answered
    case .replan: .replanned
    case nil: .fails
    }
  }
}
