import Planning

/// Reads the cost centres: `service: {budget: 24000}`, or a name alone where there is no budget.
struct CostCentreReader {
  let currency: Currency

  /// The cost centres of the `cost_centres` mapping.
  func read(_ value: YAMLValue) -> Directory<CostCentre> {
    let entries = value.named("cost_centres", limit: 500)
    return Directory(
      kind: "cost centre",
      entries.map { ($0.name, costCentre($0.name.text, $0.value)) }
    )
  }

  private func costCentre(_ name: String, _ value: YAMLValue) -> CostCentre? {
    if value.isEmpty { return CostCentre(name: name, budget: nil) }
    guard let section = Section(value, "cost centre \(quoted(name))", .costCentre) else {
      return nil
    }
    guard let entry = section.optionalEntry("budget") else {
      return CostCentre(name: name, budget: nil)
    }
    return entry.money("budget", in: 0...1e12, currency, section.findings)
      .map { CostCentre(name: name, budget: $0) }
  }
}
