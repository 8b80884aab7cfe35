import Planning

/// Reads one entry of `rules`: a number, `none`, or a mapping.
struct RuleReader {
  private static let usual: [String: (number: String, shape: Shape)] = [
    "rest_between_shifts": ("least", .restRule), "weekly_rest": ("least", .weeklyRestRule),
    "max_days_per_week": ("most", .daysRule), "max_run_of_days": ("most", .runRule),
  ]
  /// What a usual rule has beside its number.
  private static let others = ["reduced", "every_weeks"]
  /// The four rules that every site has.
  static let usualNames = [
    "rest_between_shifts", "weekly_rest", "max_days_per_week", "max_run_of_days",
  ]
  let setting: RuleSetting
  let findings: Findings

  /// What an entry says about the rule of its name, given what stands already.
  func statement(_ name: Entry, _ value: YAMLValue, over book: RuleBook) -> RuleStatement? {
    guard let key = ruleName(name) else { return nil }
    let old = book[key]?.rule.limit
    guard value.pairs != nil else {
      guard let entry = value.entry("rule \(quoted(key))") else { return nil }
      return statement(key, number: entry, over: book, named: name)
    }
    let entry = Entry(text: value.scalar?.text ?? "", place: value.place)
    guard let section = section(key, value, old) else { return nil }
    let content = content(key, section, old)
    let force = section.optionalEntry("force").map { ForceReader.read($0, "force", findings) }
    let source = section.optionalEntry("source").map { self.source($0) }
    let waivable = section.optionalEntry("waivable").map { $0.yesNo("waivable", findings) }
    guard let content, let force = sound(force), let source = sound(source),
      let waivable = sound(waivable)
    else { return nil }
    return RuleStatement(
      name: key,
      entry: entry,
      content: content,
      force: force.value,
      source: source.value,
      isWaivable: waivable.value
    )
  }

  /// What a single value says about a rule: `none`, or a new number.
  func statement(
    _ key: String,
    number entry: Entry,
    over book: RuleBook,
    named name: Entry
  ) -> RuleStatement? {
    let isUsual = Self.usualNames.contains(key)
    let old = book[key]?.rule.limit
    if ["none", "no"].contains(entry.text.lowercased()) {
      guard old != nil || isUsual else { return unknown(name, book) }
      return RuleStatement(name: key, entry: entry, content: .none)
    }
    if isUsual {
      guard let limit = usualLimit(key, number: entry) else { return nil }
      return RuleStatement(name: key, entry: entry, content: .limit(limit))
    }
    guard let old else { return unknown(name, book) }
    return LimitAmount(entry: entry, name: key, findings: findings).replacing(old)
      .map { RuleStatement(name: key, entry: entry, content: .limit($0)) }
  }

  /// One of the four usual rules from its number alone.
  private func usualLimit(_ key: String, number: Entry) -> PersonRule.Limit? {
    let days = Minutes.zero...Minutes(7 * 1440)
    switch key {
    case "rest_between_shifts":
      return number.duration(key, in: LimitReader.Widest.betweenShifts, findings)
        .map { .restBetweenShifts(least: $0, reduced: nil) }
    case "weekly_rest":
      return number.duration(key, in: days, findings)
        .map { .weeklyRest(least: $0, everyWeeks: 1) }
    case "max_days_per_week":
      return number.whole(key, in: 1...7, findings)
        .map { .shifts(of: .any, 0...$0, per: .week) }
    default:
      return number.whole(key, in: 1...366, findings).map { .run(of: .any, 1...$0) }
    }
  }

  /// The mapping of a rule, once it is known which keys it may have.
  private func section(_ key: String, _ value: YAMLValue, _ old: PersonRule.Limit?) -> Section? {
    let what = "rule \(quoted(key))"
    if let usual = Self.usual[key] {
      return Section(value, what, usual.shape)
    }
    let keys = (value.pairs ?? []).map(\.key.text)
    let kinds = keys.compactMap { LimitKind(rawValue: $0) }
    guard kinds.count <= 1 else {
      let named = kinds.prefix(2).map { quoted($0.rawValue) }.joined(separator: " and ")
      findings.problem(value.place, "", "\(what) has two limits, \(named); it should have one")
      return nil
    }
    if let kind = kinds.first {
      return Section(value, what, Shape(kind.rawValue, Shape.limit(kind).keys + Shape.anyRule.keys))
    }
    if old != nil { return Section(value, what, .anyRule) }
    reportNoLimit(what, value)
    return nil
  }

  private func content(
    _ key: String,
    _ section: Section,
    _ old: PersonRule.Limit?
  ) -> RuleStatement.Content? {
    let reader = LimitReader(section: section, setting: setting)
    if let usual = Self.usual[key] {
      if old != nil, !section.has(usual.number), !Self.others.contains(where: section.has) {
        return .unchanged
      }
      switch key {
      case "rest_between_shifts": return reader.rest(key: "least").map { .limit($0) }
      case "weekly_rest": return reader.weeklyRest(key: "least").map { .limit($0) }
      default:
        return section.requiredEntry("most").flatMap { usualLimit(key, number: $0) }
          .map { .limit($0) }
      }
    }
    guard let kind = LimitKind.allCases.first(where: { section.has($0.rawValue) }) else {
      return .unchanged
    }
    return reader.limit(kind).map { .limit($0) }
  }

  private func reportNoLimit(_ what: String, _ value: YAMLValue) {
    let known = LimitKind.allCases.map(\.rawValue)
    let shared = Set(
      LimitKind.allCases.flatMap { Shape.limit($0).names.dropFirst() } + Shape.anyRule.names
    )
    let strange = (value.pairs ?? []).map(\.key).first { !shared.contains($0.text) }
    if let strange {
      findings.unknown("limit", strange, known: known)
      return
    }
    findings.problem(
      value.place,
      "",
      "\(what) does not say what it limits",
      hint: "Maybe \(LimitKind.shifts.example)?"
    )
  }

  private func unknown(_ name: Entry, _ book: RuleBook) -> RuleStatement? {
    let known = Self.usualNames + book.held.map(\.rule.name)
    let near = NearMiss.closest(to: name.text, among: known).map { "Maybe \(quoted($0))?" }
    findings.problem(
      name.place,
      name.text,
      "unknown rule \(quoted(name.text)), and its value is no rule of its own",
      hint: near ?? "Maybe \(LimitKind.shifts.example)?"
    )
    return nil
  }

  /// The name of a rule, where rules may have it.
  func ruleName(_ entry: Entry) -> String? {
    guard let name = entry.name("a name in rules", findings) else { return nil }
    guard name != "weekly_hours" else {
      findings.problem(
        entry.place,
        name,
        "'weekly_hours' is a key of the contract, not of its rules"
      )
      return nil
    }
    return name
  }

  private func source(_ entry: Entry) -> String? {
    guard !entry.text.isEmpty, entry.text.unicodeScalars.count <= 200 else {
      findings.problem(entry.place, entry.text, "source is empty or longer than 200 letters")
      return nil
    }
    return entry.text
  }

  /// A value that may be missing, out of one that may be missing or unsound.
  private func sound<Value>(_ value: Value??) -> (value: Value?, isSound: Bool)? {
    if case .some(.none) = value { return nil }
    return (value.flatMap(\.self), true)
  }
}
