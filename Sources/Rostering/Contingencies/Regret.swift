/// What it costs not to know the future: drawn weeks as they were answered beside the same weeks
/// planned again with everything known before they began.
///
/// No answer in the week itself can be expected to do better, so what is left of the regret is all
/// that better responses, more of them, or earlier warning could still win.
public struct Regret: Hashable, Sendable, Codable {
  /// How many weeks were compared.
  public var weeks: Int
  /// Share of them in which everything holds as they were answered.
  public var holding: Double
  /// Share in which everything holds with all known before.
  public var holdingForeseen: Double
  /// By queue: how much more of the contacts are within the standard with all known, on average.
  public var attained: [Double]
  /// By queue: the standard error of that.
  public var attainedError: [Double]
  /// What the answer costs more than the plan with all known, in minor units, on average.
  public var cost: Double
  /// How many people work other shifts in the plan with all known, on average.
  public var people: Double

  /// The regret of some weeks; nil where there is none.
  ///
  /// - Parameter weeks: The weeks.
  public init?(_ weeks: [ForeseenWeek]) {
    guard let first = weeks.first else { return nil }
    let count = Double(weeks.count)
    func mean(_ value: (ForeseenWeek) -> Double) -> Double {
      weeks.reduce(0) { $0 + value($1) } / count
    }
    self.weeks = weeks.count
    holding = mean { $0.answered.holds ? 1 : 0 }
    holdingForeseen = mean { $0.foreseen.holds ? 1 : 0 }
    cost = mean { Double($0.answered.cost - $0.foreseen.cost) }
    people = mean { Double($0.foreseen.peopleChanged) }
    let gains = first.answered.attained.indices.map { queue in
      weeks.map { $0.foreseen.attained[queue] - $0.answered.attained[queue] }
    }
    let means = gains.map { $0.reduce(0, +) / count }
    attained = means
    attainedError = zip(gains, means).map { own, mean in
      let square = own.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (square / max(1, count - 1) / count).squareRoot()
    }
  }
}
