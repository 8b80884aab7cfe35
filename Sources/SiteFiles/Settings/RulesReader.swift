import Planning

/// Reads `rules`: presets included by name, the four usual rules, and rules of the planner's own.
struct RulesReader {
  let setting: RuleSetting
  let findings: Findings

  /// The site's rules: the four usual ones stand there or come with a preset, because none of them
  /// is for a program to guess.
  func siteRules(_ value: YAMLValue) -> RuleBook? {
    guard let book = changed(RuleBook(), by: value) else { return nil }
    let stated = Set((value.pairs ?? []).filter { !$0.value.isEmpty }.map(\.key.text))
    let missing = RuleReader.usualNames.filter { !stated.contains($0) && book[$0] == nil }
    for name in missing {
      let empty = value.pairs?.first { $0.key.text == name }?.value.place
      findings.problem(empty ?? value.place, "", "'\(name)' is missing")
    }
    return missing.isEmpty ? book : nil
  }

  /// The rules of the level above with what a level states otherwise; nil where a part of it has a
  /// problem.
  func changed(_ book: RuleBook, by value: YAMLValue) -> RuleBook? {
    guard let pairs = value.pairs else {
      findings.problem(
        value.place,
        value.scalar?.text ?? "",
        "rules should be a mapping from names",
        hint: "Known: "
          + (["include"] + RuleReader.usualNames).map { quoted($0) }.joined(separator: ", ")
      )
      return nil
    }
    guard pairs.count <= 200 else {
      findings.problem(value.place, "", "rules has \(pairs.count) entries, more than 200")
      return nil
    }
    let before = findings.problems.count
    let above = book
    var (book, statements) = (book, [(name: String?, entry: Entry)]())
    for (key, list) in pairs where key.text == "include" && !list.isEmpty {
      for entry in list.entries("include") ?? [] {
        include(entry, into: &book)
        statements.append((nil, entry))
      }
    }
    let reader = RuleReader(setting: setting, findings: findings)
    for (key, item) in pairs where key.text != "include" && !item.isEmpty {
      reader.statement(key, item, over: book)?.enter(into: &book, findings)
      statements.append((key.text, key))
    }
    RuleLimits(book).check(since: above, statements, findings)
    return findings.problems.count == before ? book : nil
  }

  /// Takes in the rules of the preset that an entry names.
  func include(_ entry: Entry, into book: inout RuleBook) {
    guard let preset = Preset.named(entry.text) else {
      findings.unknown("preset", entry, known: Preset.all.map(\.name))
      return
    }
    for (law, replaced) in PresetReader(weeks: setting.weeks).rules(of: preset)
    where !book.include(law, inPlaceOf: replaced) {
      findings.problem(
        entry.place,
        entry.text,
        "\(quoted(law.rule.name)) of preset \(quoted(entry.text)) can't be compared with the rule"
          + " of that name that stands already",
        hint: "Maybe give the one that stands a name of its own?"
      )
    }
  }
}
