import Planning

/// What site.yaml says, as far as it could be read.
struct Settings {
  var name: String?
  var interval: Minutes?
  var horizon: Horizon?
  var currency: Currency?
  var language = LanguageReader.usual
  var opening: OpeningHours?
  var queues = Directory<Queue>(kind: "queue")
  var priorities: Priorities?
  var costCentres = Directory<CostCentre>(kind: "cost centre")
  /// Public holidays.
  var holidays: Set<LocalDate> = []
  var payTerms = Directory<PayTerms>(kind: "pay terms", names: [])
  /// Budgets; nil for each that has a problem.
  var budgets: [BudgetEntry?] = []
  var patterns = Directory<ShiftPattern>(kind: "pattern")
  var contracts = Directory<Contract>(kind: "contract")
  var kinds = Directory<ShiftKind>(kind: "kind of shift")
  /// The kinds that site.yaml defines itself.
  var ownKinds: [ShiftKind] = []
  /// The rules of each contract with where they come from; nil where a contract has a problem.
  var ruleBooks: [RuleBook?] = []
  /// Rules of presence; nil for each that has a problem.
  var presence: [PresenceEntry?] = []
  /// How long before a shift people are to know of a change of it.
  var notice: Minutes?
  var fairness = Directory<FairnessMeasure>(kind: "measure of fairness", names: [])

  /// What rules may refer to.
  var ruleSetting: RuleSetting {
    RuleSetting(kinds: kinds, weeks: horizon.map { $0.dayCount / 7 })
  }

  /// The shifts that can be worked, once horizon, opening hours and patterns are known.
  var shifts: ShiftMenu? {
    guard let horizon, let opening else { return nil }
    return ShiftMenu(horizon: horizon, opening: opening, patterns: patterns.items)
  }
}
