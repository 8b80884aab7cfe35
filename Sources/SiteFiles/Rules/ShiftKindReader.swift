import Planning

/// Reads the kinds of shift that rules use.
struct ShiftKindReader {
  let patterns: Directory<ShiftPattern>
  let findings: Findings

  /// The kinds of the `shift_kinds` mapping, with `any` and those of the presets behind them.
  func read(_ value: YAMLValue?, presets: [ShiftKind]) -> Directory<ShiftKind> {
    let entries = value?.named("shift_kinds", limit: 100) ?? []
    let known = presets.map(\.name)
    for (name, _) in entries where !isFree(name, known) { continue }
    let own = entries.map { ($0.name.text, kind($0.name.text, $0.value)) }
    let built: [(String, ShiftKind?)] = [("any", .any)] + presets.map { ($0.name, $0) }
    let all = own + built
    return Directory(kind: "kind of shift", names: all.map(\.0), items: all.map(\.1))
  }

  private func isFree(_ name: Entry, _ presets: [String]) -> Bool {
    if name.text == "any" || plainWord(name.text) == "days_off" {
      findings.problem(name.place, name.text, "\(quoted(name.text)) has a meaning of its own")
      return false
    }
    if presets.contains(name.text) {
      findings.problem(name.place, name.text, "\(quoted(name.text)) is a kind of a preset")
      return false
    }
    guard !name.text.contains(where: { ";=".contains($0) }) else {
      findings.problem(
        name.place,
        name.text,
        "kind of shift \(quoted(name.text)) has one of ';=' in it"
      )
      return false
    }
    return true
  }

  private func kind(_ name: String, _ value: YAMLValue) -> ShiftKind? {
    guard let section = Section(value, "kind of shift \(quoted(name))", .shiftKind) else {
      return nil
    }
    let before = findings.problems.count
    let kind = ShiftKind(
      name: name,
      starts: section.optionalEntry("starts").flatMap { window($0, "starts") },
      ends: section.optionalEntry("ends").flatMap { window($0, "ends") },
      touches: touches(section),
      patterns: section.optional("patterns").flatMap { patternIDs($0) },
      weekdays: section.optional("weekdays").flatMap { weekdays($0) }
    )
    guard findings.problems.count == before else { return nil }
    guard kind != ShiftKind(name: name) else {
      findings.problem(
        section.place,
        "",
        "kind of shift \(quoted(name)) sets no condition",
        hint: "Maybe starts: 05:00-08:00? Every shift is of the kind 'any'"
      )
      return nil
    }
    return kind
  }

  private func window(_ entry: Entry, _ what: String) -> ClosedRange<TimeOfDay>? {
    let ends = ClockSpan(entry, what, findings)
    guard let ends else { return nil }
    guard ends.from <= ends.to else {
      findings.problem(
        entry.place,
        entry.text,
        "\(what) \(quoted(entry.text)) runs over midnight",
        hint: "Maybe 'touches' says it, or two kinds?"
      )
      return nil
    }
    return ends.from...ends.to
  }

  private func touches(_ section: Section) -> ShiftKind.ClockHours? {
    let least = section.optionalEntry("at_least")
      .map { $0.duration("at_least", in: Minutes(1)...Minutes(1440), findings) }
    guard let entry = section.optionalEntry("touches") else {
      if let extra = section.optionalEntry("at_least") {
        findings.problem(extra.place, extra.text, "'at_least' goes with 'touches'")
      }
      return nil
    }
    guard let span = ClockSpan(entry, "touches", findings), let least = least ?? Minutes(1) else {
      return nil
    }
    guard least <= span.length else {
      findings.problem(
        entry.place,
        entry.text,
        "no shift covers \(Entry.text(of: least)) of \(quoted(entry.text))"
      )
      return nil
    }
    return ShiftKind.ClockHours(from: span.from, to: span.to, atLeast: least)
  }

  private func patternIDs(_ value: YAMLValue) -> Set<PatternID>? {
    guard let entries = value.entries("patterns") else { return nil }
    if entries.isEmpty {
      findings.problem(value.place, "", "patterns is empty")
      return nil
    }
    return Set(entries.compactMap { patterns.index(of: $0, findings).map { PatternID($0) } })
  }

  private func weekdays(_ value: YAMLValue) -> Set<Weekday>? {
    guard let entries = value.entries("weekdays") else { return nil }
    if entries.isEmpty { findings.problem(value.place, "", "weekdays is empty") }
    return entries.compactMap { WeekdaySet.read($0, "weekdays", findings) }
      .reduce(into: []) { $0.formUnion($1) }
  }
}
