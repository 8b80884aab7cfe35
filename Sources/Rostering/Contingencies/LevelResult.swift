/// What an answer at one level comes to.
public struct LevelResult: Hashable, Sendable, Codable {
  /// How far it goes.
  public var level: AnswerLevel
  /// Whether every threshold holds.
  public var holds: Bool
  /// What became of each threshold, in the order of the register.
  public var findings: [ThresholdFinding]
  /// By queue: share of the contacts within the standard, or of the people wanted who are there.
  public var attained: [Double]
  /// By queue: hours of people short.
  public var shortHours: [Double]
  /// What the answer costs beyond the plan, in minor units of money.
  public var cost: Int
  /// What is to be done.
  public var taken: [TakenResponse]
  /// People whose shifts are others than planned, those who are away apart.
  public var peopleChanged: Int

  /// A result.
  public init(
    level: AnswerLevel,
    holds: Bool,
    findings: [ThresholdFinding],
    attained: [Double],
    shortHours: [Double],
    cost: Int,
    taken: [TakenResponse],
    peopleChanged: Int
  ) {
    self.level = level
    self.holds = holds
    self.findings = findings
    self.attained = attained
    self.shortHours = shortHours
    self.cost = cost
    self.taken = taken
    self.peopleChanged = peopleChanged
  }
}
