/// What good service on a queue is.
public enum ServiceTarget: Hashable, Sendable {
  /// A promise about contacts; people needed follow from the forecast.
  case standard(ServiceStandard)
  /// People wanted in each interval are given (`required` in demand.csv), with what a gap costs.
  case requirement(RequirementCosts)
}

/// What a person too few or too many costs on a queue whose requirement is given.
public struct RequirementCosts: Hashable, Sendable {
  /// Cost of a missing person for an hour, in major units of money.
  public var shortfallPerHour: Double
  /// Share of the requirement (rounded up to people) that may be missing at that cost.
  public var firstShare: Double
  /// How many times as dear each further missing person is.
  public var laterFactor: Double
  /// Cost of a person too many for an hour, in major units of money.
  public var surplusPerHour: Double
  /// How much more each further person too many costs for an hour than the one before.
  public var surplusGrowth: Double

  /// Costs of a gap.
  public init(
    shortfallPerHour: Double,
    firstShare: Double = 1,
    laterFactor: Double = 1,
    surplusPerHour: Double = 0,
    surplusGrowth: Double = 0
  ) {
    self.shortfallPerHour = shortfallPerHour
    self.firstShare = firstShare
    self.laterFactor = laterFactor
    self.surplusPerHour = surplusPerHour
    self.surplusGrowth = surplusGrowth
  }
}
