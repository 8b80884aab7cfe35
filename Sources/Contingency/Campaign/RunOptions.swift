/// How much of a plan's contingencies is found out.
public struct RunOptions: Hashable, Sendable, Codable {
  /// Weeks drawn at random.
  public var draws: Int
  /// Seed of all that is left to chance.
  public var seed: UInt64
  /// By queue: standard deviation of the logarithm of a day's contacts against the forecast.
  public var spread: [Double]
  /// How many of the people whose absence hurts most are tried in pairs.
  public var worst: Int
  /// How many of the drawn weeks are also planned again with everything known before they begin.
  public var foresight: Int

  /// Options.
  public init(
    draws: Int = 200,
    seed: UInt64 = 1,
    spread: [Double],
    worst: Int = 6,
    foresight: Int = 10
  ) {
    self.draws = draws
    self.seed = seed
    self.spread = spread
    self.worst = worst
    self.foresight = foresight
  }
}
