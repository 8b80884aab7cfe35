/// How much of something a rota survives at a level.
public struct ResilienceResult: Hashable, Sendable, Codable {
  /// What grows.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// Contacts of one queue, all through.
    case surge
    /// The share of people absent, all through.
    case absence
    /// The budgets, cut.
    case budgetCut = "budget_cut"
  }

  /// What grows.
  public var kind: Kind
  /// The queue, for a surge.
  public var queue: String?
  /// How far the answer goes.
  public var level: AnswerLevel
  /// The most at which everything holds, as a share of what was planned: 0.12 is 12 % more.
  public var most: Double
  /// Whether more than that was not tried.
  public var isOpen: Bool
  /// What breaks first beyond it; nil where nothing did.
  public var breaks: String?
  /// Rules that an answer on the way breaks and what happens does not explain; always none.
  public var violations: [String]

  /// A result.
  public init(
    kind: Kind,
    queue: String? = nil,
    level: AnswerLevel,
    most: Double,
    isOpen: Bool,
    breaks: String? = nil,
    violations: [String] = []
  ) {
    self.kind = kind
    self.queue = queue
    self.level = level
    self.most = most
    self.isOpen = isOpen
    self.breaks = breaks
    self.violations = violations
  }
}
