import Planning

/// Reads the contracts.
struct ContractReader {
  private static let keys = ["weekly_hours", "pay_per_hour", "patterns", "leave_day", "rules"]
  let currency: Currency
  let siteRules: WorkingTimeRules?
  let patterns: Directory<ShiftPattern>

  /// The contracts of the `contracts` mapping.
  func read(_ value: YAMLValue) -> Directory<Contract> {
    let entries = value.named("contracts", limit: 500)
    if entries.isEmpty { value.findings.problem(value.place, "", "there is no contract") }
    return Directory(
      kind: "contract",
      entries.map { ($0.name, contract($0.name.text, $0.value)) }
    )
  }

  private func contract(_ name: String, _ value: YAMLValue) -> Contract? {
    let findings = value.findings
    guard let section = Section(value, "contract \(quoted(name))", keys: Self.keys) else {
      return nil
    }
    let hours = section.requiredEntry("weekly_hours")?
      .durations("weekly_hours", in: Minutes.zero...Minutes(168 * 60), findings)
    let pay = section.requiredEntry("pay_per_hour")?
      .money("pay_per_hour", in: 0...1_000_000, currency, findings)
    let own = section.required("patterns").flatMap { patternIDs($0) }
    let leave = section.optionalEntry("leave_day")
      .map { $0.duration("leave_day", in: Minutes.zero...Minutes(1440), findings) }
    let rules = section.optional("rules")
      .map { RulesReader().contractRules($0, site: siteRules) }
    guard let hours, let pay, let own, let rules = rules ?? siteRules,
      let credit = leave ?? Minutes(hours.upperBound.count / 5)
    else { return nil }
    return Contract(
      name: name,
      weeklyHours: hours,
      payPerHour: pay,
      patterns: own,
      leaveDayCredit: credit,
      rules: rules
    )
  }

  private func patternIDs(_ value: YAMLValue) -> [PatternID]? {
    guard let entries = value.entries("patterns") else { return nil }
    if entries.isEmpty {
      value.findings.problem(value.place, "", "the contract has no pattern")
      return nil
    }
    var ids: [PatternID] = []
    for entry in entries {
      guard let index = patterns.index(of: entry, value.findings) else { continue }
      if ids.contains(PatternID(index)) {
        value.findings.problem(
          entry.place,
          entry.text,
          "pattern \(quoted(entry.text)) stands twice"
        )
      }
      ids.append(PatternID(index))
    }
    return ids.count == entries.count ? ids : nil
  }
}
