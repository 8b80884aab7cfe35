/// What a line of the pay ledger is for.
public enum PayKind: String, CaseIterable, Hashable, Sendable {
  /// The hours of a shift.
  case base
  /// The credit of leave.
  case leave
  /// The credit of sick leave.
  case sick
  /// Hours of a shift that are training, where these have a rate of their own.
  case training
  /// Hours on standby.
  case standby
  /// Being called out.
  case callOut = "call-out"
  /// What unsocial hours earn on top.
  case premium
  /// What a week's overtime earns above the pay of its shifts.
  case overtime
  /// Fixed amounts for a shift.
  case allowance
  /// What employing people costs on top of their pay.
  case onCost = "on-cost"
  /// All that is paid for people of an agency.
  case agency
  /// The difference between lines that are rounded one by one and their sum rounded as one.
  case rounding
}
