/// What can go wrong at a site: its risks, in the order of the file.
public struct RiskRegister: Sendable {
  /// The risks.
  public var risks: [Risk]
  /// Share of shifts to which each person does not come, by chance; by the site's order.
  public var absenceRates: [Double]

  /// A register.
  public init(risks: [Risk], absenceRates: [Double]) {
    self.risks = risks
    self.absenceRates = absenceRates
  }
}
