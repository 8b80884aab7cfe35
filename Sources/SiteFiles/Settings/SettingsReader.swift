import Foundation
import Planning

/// Reads site.yaml.
struct SettingsReader {
  static let file = "site.yaml"
  let findings: Findings

  /// The settings; empty where the text is no YAML mapping.
  func read(_ text: String) -> Settings {
    var settings = Settings()
    guard let root = YAMLFile(file: Self.file, findings: findings).root(of: text),
      let section = Section(root, "site.yaml", .site)
    else { return settings }
    settings.name = section.requiredEntry("name")?.name("name", findings)
    settings.currency = section.requiredEntry("currency").flatMap {
      CurrencyReader.currency($0, findings)
    }
    settings.language =
      section.optionalEntry("language").flatMap { LanguageReader.tag($0, findings) }
      ?? LanguageReader.usual
    settings.interval = interval(section)
    settings.horizon = HorizonReader(section: section).horizon(interval: settings.interval)
    settings.opening = section.required("opening").flatMap {
      OpeningReader(interval: settings.interval, findings: findings).read($0)
    }
    settings.notice = section.optionalEntry("notice").flatMap {
      NoticeReader.notice($0, findings)
    }
    readLists(section, &settings)
    return settings
  }

  private func interval(_ section: Section) -> Minutes? {
    guard let entry = section.requiredEntry("interval"),
      let length = entry.duration("interval", in: Minutes(1)...Minutes(60), findings)
    else { return nil }
    guard 60 % length.count == 0 else {
      findings.problem(
        entry.place,
        entry.text,
        "interval \(quoted(entry.text)) does not divide the hour",
        hint: "Known: '5 min', '10 min', '15 min', '20 min', '30 min', '60 min'"
      )
      return nil
    }
    return length
  }

  private func readLists(_ section: Section, _ settings: inout Settings) {
    let money = settings.currency ?? Currency(code: "EUR", minorDigits: 2)
    if let value = section.required("queues") {
      let reader = QueueReader(
        interval: settings.interval,
        siteOpening: settings.opening,
        findings: findings
      )
      settings.queues = reader.read(value)
    }
    if let value = section.required("cost_centres") {
      settings.costCentres = CostCentreReader(currency: money).read(value)
    }
    if let value = section.required("patterns") {
      settings.patterns = PatternReader(interval: settings.interval, findings: findings).read(
        value
      )
      PatternChecks(settings: settings, findings: findings).check(value)
    }
    readPay(section, money, &settings)
    readRules(section, money, &settings)
    let reader = PrioritiesReader(
      queues: settings.queues,
      hasBudgets: hasBudgets(settings),
      findings: findings
    )
    settings.priorities = reader.read(section.optional("priorities"), section.place)
  }

  /// Kinds of shift, rules, the contracts that start from them, and presence.
  private func readRules(_ section: Section, _ money: Currency, _ settings: inout Settings) {
    let kinds = section.optional("shift_kinds")
    settings.kinds = ShiftKindReader(patterns: settings.patterns, findings: findings)
      .read(kinds, presets: PresetReader.kinds)
    settings.ownKinds = (kinds?.pairs ?? []).indices.compactMap { settings.kinds[$0] }
    let setting = settings.ruleSetting
    let rules = section.required("rules").flatMap {
      RulesReader(setting: setting, findings: findings).siteRules($0)
    }
    if let value = section.required("contracts") {
      let reader = ContractReader(
        currency: money,
        siteRules: rules,
        setting: setting,
        patterns: settings.patterns,
        payTerms: settings.payTerms
      )
      let read = reader.read(value)
      settings.contracts = read.contracts
      settings.ruleBooks = read.books
    }
    if let value = section.optional("fairness") {
      settings.fairness = FairnessReader(kinds: settings.kinds, findings: findings).read(value)
    }
    if let value = section.optional("presence") {
      let reader = PresenceReader(
        interval: settings.interval,
        siteOpening: settings.opening,
        findings: findings
      )
      settings.presence = reader.read(value)
    }
  }

  /// Holidays, terms of pay and budgets.
  private func readPay(_ section: Section, _ money: Currency, _ settings: inout Settings) {
    if let value = section.optional("holidays") {
      settings.holidays = Set(
        (value.entries("holidays") ?? []).compactMap { $0.date("holidays", findings) }
      )
    }
    if let value = section.optional("pay") {
      let reader = PayTermsReader(
        currency: money,
        hasHolidays: section.has("holidays"),
        findings: findings
      )
      settings.payTerms = reader.read(value)
    }
    if let value = section.optional("budgets") {
      settings.budgets = BudgetReader(settings: settings, currency: money, findings: findings)
        .read(value)
    }
  }

  private func hasBudgets(_ settings: Settings) -> Bool {
    settings.costCentres.items.contains { $0?.budget != nil }
  }
}
