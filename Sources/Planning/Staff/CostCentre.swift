/// Who pays for people, with the budget for the horizon.
public struct CostCentre: Hashable, Sendable {
  /// Name used in files, unique in the site.
  public var name: String
  /// Budget for the pay of the horizon; nil when there is none.
  public var budget: Money?

  /// A cost centre.
  public init(name: String, budget: Money?) {
    self.name = name
    self.budget = budget
  }
}
