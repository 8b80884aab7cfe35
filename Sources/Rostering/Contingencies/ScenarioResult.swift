/// What becomes of a rota in one scenario, at each level that was tried.
public struct ScenarioResult: Hashable, Sendable, Codable {
  /// Where a scenario comes from.
  public enum Source: String, Hashable, Sendable, Codable {
    /// The register.
    case risk
    /// One person is absent all through.
    case person
    /// One team is absent all through.
    case team
    /// Two people are absent all through.
    case pair
    /// A week drawn at random.
    case draw
  }

  /// What it is called.
  public var name: String
  /// Where it comes from.
  public var source: Source
  /// The risk that it is a draw of; else the same as the name.
  public var group: String
  /// The answers, each going further than the one before.
  public var levels: [LevelResult]
  /// Rules that an answer breaks and the disruption does not explain; always none.
  public var violations: [String]
  /// What planning again gives, by how many people may change; none where it was not tried.
  public var curve: [ReplanPoint]
  /// The worst day of what breaks, of risks that the rota alone does not hold.
  public var timeline: GapTimeline?

  /// A result.
  public init(
    name: String,
    source: Source,
    group: String,
    levels: [LevelResult],
    violations: [String],
    curve: [ReplanPoint] = [],
    timeline: GapTimeline? = nil
  ) {
    self.name = name
    self.source = source
    self.group = group
    self.levels = levels
    self.violations = violations
    self.curve = curve
    self.timeline = timeline
  }
}

extension ScenarioResult {
  /// The answer of a level, where it was tried.
  public subscript(level: AnswerLevel) -> LevelResult? { levels.first { $0.level == level } }

  /// The first level at which everything holds; nil where none is enough.
  public var heldAt: AnswerLevel? { levels.first { $0.holds }?.level }

  /// The answer that is enough, else the one that comes nearest.
  public var best: LevelResult? { levels.first { $0.holds } ?? levels.last }
}
