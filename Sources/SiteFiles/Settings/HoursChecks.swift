import Planning

/// Looks whether the hours of a contract can be kept under its rules.
struct HoursChecks {
  let findings: Findings

  /// Reports weekly hours of which even the least is more than a rule allows.
  func check(_ contract: Contract, _ entry: Entry?) {
    guard let entry, contract.hoursForce.strength == nil else { return }
    for rule in contract.rules.list where rule.force.strength == nil {
      guard case .hours(let allowed, .week) = rule.limit,
        contract.weeklyHours.lowerBound > allowed.upperBound
      else { continue }
      findings.problem(
        entry.place,
        entry.text,
        "weekly_hours \(quoted(entry.text)) are more than rule \(quoted(rule.name)) allows"
          + (rule.source.map { " (\($0))" } ?? ""),
        hint: "Maybe \(quoted(Entry.text(of: allowed.upperBound)))?"
      )
    }
  }
}
