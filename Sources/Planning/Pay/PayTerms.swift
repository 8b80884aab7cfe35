/// What people of a contract are paid beside the rate of their hours and overtime, and what that
/// costs.
public struct PayTerms: Hashable, Sendable {
  /// Name used in files; empty for the plain terms.
  public var name: String
  /// Premiums for unsocial hours.
  public var premiums: [Premium]
  /// What is paid where premiums meet.
  public var together: Premium.Together
  /// Fixed amounts for shifts.
  public var allowances: [Allowance]
  /// What employing these people costs on top.
  public var onCosts: [OnCost]
  /// What an hour of leave is paid, as a share of the rate.
  public var leave: PayShare
  /// What an hour of sick leave is paid, as a share of the rate.
  public var sick: PayShare
  /// What an hour of training is paid, as a share of the rate; nil where it is an hour as any other.
  public var training: PayShare?
  /// Names of the activities that are training.
  public var trainingNames: Set<String>
  /// What an agency charges; nil for people of one's own.
  public var agency: AgencyTerms?
  /// What standby earns; nil where it is the share that the shift pattern says.
  public var standby: StandbyRule?
  /// What being called out earns; nil where it is not agreed.
  public var callOut: CallOutRule?
  /// How amounts are rounded.
  public var rounding: PayRounding

  /// Terms; where nothing is said, hours alone are paid.
  public init(
    name: String = "",
    premiums: [Premium] = [],
    together: Premium.Together = .highest,
    allowances: [Allowance] = [],
    onCosts: [OnCost] = [],
    leave: PayShare = .whole,
    sick: PayShare = .whole,
    training: PayShare? = nil,
    trainingNames: Set<String> = ["training"],
    agency: AgencyTerms? = nil,
    standby: StandbyRule? = nil,
    callOut: CallOutRule? = nil,
    rounding: PayRounding = PayRounding()
  ) {
    (self.name, self.premiums, self.together) = (name, premiums, together)
    (self.allowances, self.onCosts) = (allowances, onCosts)
    (self.leave, self.sick) = (leave, sick)
    (self.training, self.trainingNames) = (training, trainingNames)
    (self.agency, self.standby, self.callOut) = (agency, standby, callOut)
    self.rounding = rounding
  }

  /// Whether what a shift earns depends on when it is, and not on its length alone.
  public var looksAtTheClock: Bool {
    !premiums.isEmpty || allowances.contains { $0.touches != nil }
  }
}
