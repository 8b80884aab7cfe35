import Planning

/// Reads `pay`: terms of pay, to which contracts refer by their names.
struct PayTermsReader {
  /// More of a kind than these are refused.
  private static let most = 20
  let currency: Currency
  let hasHolidays: Bool
  let findings: Findings

  /// The terms of the `pay` mapping.
  func read(_ value: YAMLValue) -> Directory<PayTerms> {
    let entries = value.named("pay", limit: 500)
    return Directory(
      kind: "pay terms",
      entries.map { ($0.name, terms($0.name.text, $0.value)) }
    )
  }

  private func terms(_ name: String, _ value: YAMLValue) -> PayTerms? {
    guard let section = Section(value, "pay \(quoted(name))", .payTerms) else { return nil }
    let before = findings.problems.count
    var terms = PayTerms(name: name)
    terms.premiums = list(section, "premiums") { premium($0) }
    section.optionalEntry("premiums_together").flatMap {
      $0.choice(
        "premiums_together",
        Premium.Together.allCases.map { ($0.rawValue, $0) },
        findings
      )
    }.map { terms.together = $0 }
    terms.allowances = list(section, "allowances") { allowance($0) }
    terms.onCosts = list(section, "on_costs") { onCost($0) }
    share(section, "leave_pay").map { terms.leave = $0 }
    share(section, "sick_pay").map { terms.sick = $0 }
    terms.training = share(section, "training_pay")
    if let names = section.optional("training")?.entries("training") {
      terms.trainingNames = Set(names.compactMap { $0.name("training", findings) })
    }
    terms.agency = section.optional("agency").flatMap { agency($0) }
    terms.standby = money(section, "standby_per_hour").map { StandbyRule(perHour: $0) }
    terms.callOut = section.optional("call_out").flatMap { callOut($0) }
    section.optionalEntry("rounding").flatMap { rounding($0) }.map { terms.rounding = $0 }
    return findings.problems.count == before ? terms : nil
  }

  // MARK: Parts

  private func premium(_ section: Section) -> Premium? {
    guard let name = section.requiredEntry("name")?.name("name", findings),
      let window = window(section, "hours"),
      one(of: ["rate", "per_hour"], section)
    else { return nil }
    if let rate = share(section, "rate") {
      return Premium(name: name, window: window, rate: .share(rate))
    }
    return money(section, "per_hour").map {
      Premium(name: name, window: window, rate: .perHour($0))
    }
  }

  private func allowance(_ section: Section) -> Allowance? {
    guard let name = section.requiredEntry("name")?.name("name", findings) else { return nil }
    let touches = section.has("touches") || section.has("days") ? window(section, "touches") : nil
    let amount = section.requiredEntry("amount")?.money("amount", in: 0...1e6, currency, findings)
    return amount.map { Allowance(name: name, amount: $0, touches: touches) }
  }

  private func onCost(_ section: Section) -> OnCost? {
    guard let name = section.requiredEntry("name")?.name("name", findings),
      one(of: ["rate", "per_shift", "per_week"], section)
    else { return nil }
    let amount =
      share(section, "rate").map { OnCost.Amount.share($0) }
      ?? money(section, "per_shift").map { .perShift($0) }
      ?? money(section, "per_week").map { .perWeek($0) }
    return amount.map { OnCost(name: name, amount: $0) }
  }

  private func agency(_ value: YAMLValue) -> AgencyTerms? {
    guard let section = Section(value, "agency", .agency) else { return nil }
    return AgencyTerms(
      leastShift: length(section, "least_shift"),
      feePerShift: money(section, "fee_per_shift") ?? .zero,
      feePerWeek: money(section, "fee_per_week") ?? .zero
    )
  }

  private func callOut(_ value: YAMLValue) -> CallOutRule? {
    guard let section = Section(value, "call_out", .callOut) else { return nil }
    return CallOutRule(
      rate: share(section, "rate") ?? .whole,
      least: length(section, "least"),
      fee: money(section, "fee") ?? .zero
    )
  }

  /// `half up each shift`.
  private func rounding(_ entry: Entry) -> PayRounding? {
    let all = PayRounding.Direction.allCases.flatMap { direction in
      PayRounding.Unit.allCases.map { unit in
        ("\(direction.rawValue) each \(unit.rawValue)", PayRounding(unit, direction))
      }
    }
    return entry.choice("rounding", all, findings)
  }

  // MARK: Values

  private func list<Item>(
    _ section: Section,
    _ key: String,
    _ read: (Section) -> Item?
  ) -> [Item] {
    guard let value = section.optional(key) else { return [] }
    guard let items = value.items, items.count <= Self.most else {
      findings.problem(
        value.place,
        value.scalar?.text ?? "",
        "\(key) should be a list, of at most \(Self.most)"
      )
      return []
    }
    let shape: Shape =
      key == "premiums" ? .premium : key == "allowances" ? .allowance : .onCost
    return items.compactMap { Section($0, shape.title, shape).flatMap(read) }
  }

  private func window(_ section: Section, _ key: String) -> PayWindow? {
    var window = PayWindow()
    if let entry = section.optionalEntry(key) {
      guard let span = ClockSpan(entry, key, findings) else { return nil }
      (window.from, window.to) = (span.from, span.to)
    }
    guard let entries = section.optional("days").map({ $0.entries("days") ?? [] }) else {
      return window
    }
    window.weekdays = []
    for entry in entries {
      for part in entry.text.split(separator: ",", omittingEmptySubsequences: false) {
        let day = Entry(text: trimmed(part), place: entry.place)
        if plainWord(day.text) == "holidays" {
          window.holidays = true
          if !hasHolidays {
            findings.problem(
              day.place,
              day.text,
              "there are no holidays",
              hint: "Maybe list their dates: holidays: [2026-12-25]"
            )
          }
        } else if let days = WeekdaySet.read(day, "days", findings) {
          window.weekdays.formUnion(days)
        }
      }
    }
    return window
  }

  private func one(of keys: [String], _ section: Section) -> Bool {
    let found = keys.filter { section.has($0) }
    if found.count == 1 { return true }
    let known = keys.map { quoted($0) }.joined(separator: ", ")
    findings.problem(section.place, "", "there should be one of \(known), not \(found.count)")
    return false
  }

  private func money(_ section: Section, _ key: String) -> Money? {
    section.optionalEntry(key)?.money(key, in: 0...1_000_000, currency, findings)
  }

  private func length(_ section: Section, _ key: String) -> Minutes {
    section.optionalEntry(key)?.duration(key, in: Minutes.zero...Minutes(1440), findings) ?? .zero
  }

  /// A share with at most two digits of a percent, so that it is exact.
  private func share(_ section: Section, _ key: String) -> PayShare? {
    guard let entry = section.optionalEntry(key),
      let share = entry.share(key, in: 0...10, findings)
    else { return nil }
    let exact = PayShare(millionths: Int((share * 1e4).rounded()) * 100)
    guard abs(exact.number - share) < 1e-9 else {
      findings.problem(
        entry.place,
        entry.text,
        "\(key) \(quoted(entry.text)) has more than two digits of a percent",
        hint: "Maybe '\(Quantity.plain(exact.number * 100)) %'?"
      )
      return nil
    }
    return exact
  }
}
