import Planning

/// Reads the contracts.
struct ContractReader {
  let currency: Currency
  let siteRules: RuleBook?
  let setting: RuleSetting
  let patterns: Directory<ShiftPattern>
  let payTerms: Directory<PayTerms>

  /// The contracts of the `contracts` mapping, each with its rules and where they come from.
  func read(_ value: YAMLValue) -> (contracts: Directory<Contract>, books: [RuleBook?]) {
    let entries = value.named("contracts", limit: 500)
    if entries.isEmpty { value.findings.problem(value.place, "", "there is no contract") }
    let read = entries.map { contract($0.name.text, $0.value) }
    let contracts = zip(entries, read).map { ($0.name, $1?.contract) }
    return (Directory(kind: "contract", contracts), read.map { $0?.book })
  }

  private func contract(
    _ name: String,
    _ value: YAMLValue
  ) -> (contract: Contract, book: RuleBook)? {
    let findings = value.findings
    guard let section = Section(value, "contract \(quoted(name))", .contract) else {
      return nil
    }
    let hours = section.requiredEntry("weekly_hours")?
      .durations("weekly_hours", in: Minutes.zero...Minutes(168 * 60), findings)
    let pay = section.requiredEntry("pay_per_hour")?
      .money("pay_per_hour", in: 0...1_000_000, currency, findings)
    let own = section.required("patterns").flatMap { patternIDs($0) }
    let leave = section.optionalEntry("leave_day")
      .map { $0.duration("leave_day", in: Minutes.zero...Minutes(1440), findings) }
    let force =
      section.optionalEntry("hours_force")
      .map { ForceReader.read($0, "hours_force", findings) } ?? .hard
    let terms = section.optionalEntry("pay").map { entry in
      payTerms.index(of: entry, findings).flatMap { payTerms[$0] }
    }
    if case .some(.none) = terms { return nil }
    let overtime = section.optional("overtime").map { self.overtime($0, above: hours) } ?? []
    // Without the site's rules nothing can be said of what a contract changes of them.
    let book = section.optional("rules").map { rules in
      siteRules.flatMap {
        RulesReader(setting: setting, findings: findings).changed($0, by: rules)
      }
    }
    guard let hours, let pay, let own, let force, let overtime, let book = book ?? siteRules,
      let credit = leave ?? Minutes(hours.upperBound.count / 5)
    else { return nil }
    let contract = Contract(
      name: name,
      weeklyHours: hours,
      payPerHour: pay,
      patterns: own,
      leaveDayCredit: credit,
      rules: book.rules,
      hoursForce: force,
      overtime: overtime,
      pay: terms.flatMap(\.self) ?? PayTerms()
    )
    HoursChecks(findings: findings).check(contract, section.optionalEntry("weekly_hours"))
    return (contract, book)
  }

  /// `[{up_to: 4 h, rate: 1.25}, {up_to: 8 h, rate: 1.5}]`: each band ends so far above the hours.
  private func overtime(
    _ value: YAMLValue,
    above hours: ClosedRange<Minutes>?
  ) -> [OvertimeBand]? {
    let findings = value.findings
    guard let items = value.items, items.count <= 20 else {
      findings.problem(
        value.place,
        value.scalar?.text ?? "",
        "overtime should be a list of bands, at most 20",
        hint: "Maybe [{up_to: 4 h, rate: 1.5}]?"
      )
      return nil
    }
    var (bands, end) = ([OvertimeBand](), Minutes.zero)
    let room = Minutes(168 * 60) - (hours?.upperBound ?? .zero)
    for item in items {
      guard let section = Section(item, "a band of overtime", .overtimeBand) else {
        continue
      }
      let entry = section.requiredEntry("up_to")
      let upTo = entry?.duration("up_to", in: Minutes.zero...max(.zero, room), findings)
      let rate = section.requiredEntry("rate")?.decimal("rate", in: 0...10, findings)
      guard let entry, let upTo, let rate else { continue }
      guard upTo > end else {
        let message = "up_to \(quoted(entry.text)) is not more than the band before"
        findings.problem(entry.place, entry.text, message)
        continue
      }
      bands.append(OvertimeBand(width: upTo - end, rate: rate))
      end = upTo
    }
    return bands.count == items.count ? bands : nil
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
