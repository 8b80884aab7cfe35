import Planning

/// Reads the working-time rules of the site, and what a contract changes of them.
struct RulesReader {
  static let keys = ["rest_between_shifts", "weekly_rest", "max_days_per_week", "max_run_of_days"]

  /// The site's rules: all four stand there, because none of them is for a program to guess.
  func siteRules(_ value: YAMLValue) -> WorkingTimeRules? {
    guard let section = Section(value, "rules", keys: Self.keys) else { return nil }
    let missing = Self.keys.filter { section.required($0) == nil }
    guard missing.isEmpty else { return nil }
    return changed(WorkingTimeRules(), by: section)
  }

  /// The site's rules with what a contract's `rules` say instead.
  func contractRules(_ value: YAMLValue, site: WorkingTimeRules?) -> WorkingTimeRules? {
    guard let section = Section(value, "rules", keys: Self.keys) else { return nil }
    return changed(site ?? WorkingTimeRules(), by: section)
  }

  private func changed(_ rules: WorkingTimeRules, by section: Section) -> WorkingTimeRules? {
    let findings = section.findings
    let days = Minutes.zero...Minutes(7 * 1440)
    let rest = section.optionalEntry("rest_between_shifts")
      .map { $0.duration("rest_between_shifts", in: Minutes.zero...Minutes(2880), findings) }
    let weekly = section.optionalEntry("weekly_rest")
      .map { $0.duration("weekly_rest", in: days, findings) }
    let most = section.optionalEntry("max_days_per_week")
      .map { $0.whole("max_days_per_week", in: 1...7, findings) }
    let run = section.optionalEntry("max_run_of_days")
      .map { $0.whole("max_run_of_days", in: 1...366, findings) }
    guard let rest = rest ?? rules.restBetweenShifts, let weekly = weekly ?? rules.weeklyRest,
      let most = most ?? rules.maxDaysPerWeek, let run = run ?? rules.maxRunOfDays
    else { return nil }
    return WorkingTimeRules(
      restBetweenShifts: rest,
      weeklyRest: weekly,
      maxDaysPerWeek: most,
      maxRunOfDays: run
    )
  }
}
