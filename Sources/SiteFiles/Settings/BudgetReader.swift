import Planning

/// A budget of site.yaml with the places of the teams that it names.
struct BudgetEntry {
  var budget: Budget
  var teams: [Entry]
}

/// Reads `budgets`: limits on what is paid.
struct BudgetReader {
  /// Kinds of pay that a budget may be about.
  static let kinds = PayKind.allCases.filter { $0 != .rounding }
  let settings: Settings
  let currency: Currency
  let findings: Findings

  /// The budgets of the mapping; nil for each that has a problem.
  func read(_ value: YAMLValue) -> [BudgetEntry?] {
    value.named("budgets", limit: 200).map { budget($0.name.text, $0.value) }
  }

  private func budget(_ name: String, _ value: YAMLValue) -> BudgetEntry? {
    guard let section = Section(value, "budget \(quoted(name))", .budget) else { return nil }
    let before = findings.problems.count
    let limit = section.requiredEntry("limit")?.money("limit", in: 0...1e12, currency, findings)
    var budget = Budget(name: name, limit: limit ?? .zero)
    budget.centres = section.optional("cost_centres")?.entries("cost_centres").map {
      Set($0.compactMap { settings.costCentres.index(of: $0, findings).map(CostCentreID.init) })
    }
    let teams = section.optional("teams")?.entries("teams")
    budget.teams = teams.map { Set($0.map(\.text)) }
    budget.kinds = section.optional("kinds")?.entries("kinds").map {
      Set($0.compactMap { $0.choice("kind", Self.kinds.map { ($0.rawValue, $0) }, findings) })
    }
    budget.queue = section.optionalEntry("queue").flatMap {
      settings.queues.index(of: $0, findings).map(QueueID.init)
    }
    budget.period = period(section)
    budget.keeping = keeping(section)
    return findings.problems.count == before ? BudgetEntry(budget: budget, teams: teams ?? []) : nil
  }

  // MARK: Keeping

  private func keeping(_ section: Section) -> Budget.Keeping {
    let entry = section.optionalEntry("keep")
    let word = entry.flatMap {
      $0.choice("keep", ["hard", "soft", "watch"].map { ($0, $0) }, findings)
    }
    if let entry, let word, word != "watch", section.has("queue") {
      findings.problem(
        entry.place,
        entry.text,
        "a budget of a queue can only be watched: who serves what may change within the same hours",
        hint: "Maybe keep: watch?"
      )
    }
    if word != "soft", let price = section.optionalEntry("price") {
      findings.problem(price.place, price.text, "'price' goes with 'keep: soft'")
    }
    switch word {
    case "hard": return .hard
    case "soft":
      let price = section.requiredEntry("price")?.decimal("price", in: 0...1_000_000, findings)
      return .soft(price: price ?? 0)
    default: return .watch
    }
  }

  // MARK: Period

  private func period(_ section: Section) -> BudgetPeriod {
    var period = BudgetPeriod()
    section.optionalEntry("period").flatMap {
      $0.choice("period", BudgetPeriod.Length.allCases.map { ($0.rawValue, $0) }, findings)
    }.map { period.length = $0 }
    section.optionalEntry("spent")?.money("spent", in: 0...1e12, currency, findings)
      .map { period.spent = $0 }
    if let entry = section.optionalEntry("until"), let until = entry.date("until", findings) {
      if let first = settings.horizon?.firstDay, until >= first {
        findings.problem(
          entry.place,
          entry.text,
          "until \(quoted(entry.text)) is not before the first day planned, \(first)"
        )
      }
      period.until = until
    }
    section.optionalEntry("share").flatMap {
      $0.choice("share", [("days", false), ("whole", true)], findings)
    }.map { period.isWhole = $0 }
    for key in ["spent", "until", "share"] where period.length == .weeks {
      guard let entry = section.optionalEntry(key) else { continue }
      findings.problem(
        entry.place,
        entry.text,
        "\(quoted(key)) goes with a period",
        hint: "Maybe period: month?"
      )
    }
    return period
  }

  /// Reports teams that nobody is in.
  static func check(_ budgets: [BudgetEntry?], _ people: [Person], _ findings: Findings) {
    let known = Set(people.map(\.team)).filter { !$0.isEmpty }.sorted()
    for entry in budgets.compactMap(\.self).flatMap(\.teams) where !known.contains(entry.text) {
      findings.unknown("team", entry, known: known)
    }
  }
}
