import Planning

/// Reads `presence`: how many people are there together.
struct PresenceReader {
  private static let crowd = 0...20_000
  let interval: Minutes?
  let siteOpening: OpeningHours?
  let findings: Findings

  /// The rules of the `presence` mapping; nil for each that has a problem.
  func read(_ value: YAMLValue) -> [PresenceEntry?] {
    value.named("presence", limit: 200).map { rule($0.name.text, $0.value) }
  }

  private func rule(_ name: String, _ value: YAMLValue) -> PresenceEntry? {
    guard let section = Section(value, "presence \(quoted(name))", .presence) else {
      return nil
    }
    let before = findings.problems.count
    let counted = section.requiredEntry("count").flatMap { entry in
      group(entry, "count").map { (group: $0, entry: entry) }
    }
    let least = section.optionalEntry("least").flatMap {
      $0.whole("least", in: Self.crowd, findings)
    }
    let most = section.optionalEntry("most").flatMap { $0.whole("most", in: Self.crowd, findings) }
    let ratio = ratio(section)
    let force = section.optionalEntry("force").flatMap { ForceReader.read($0, "force", findings) }
    let hours = hours(section)
    guard findings.problems.count == before, let counted, let hours else { return nil }
    guard isSound(section, least, most, ratio != nil) else { return nil }
    return PresenceEntry(
      rule: PresenceRule(
        name: name,
        counted: counted.group,
        least: least ?? 0,
        most: most,
        ratio: ratio?.ratio,
        hours: hours,
        force: force ?? .hard
      ),
      counted: counted.entry,
      others: ratio?.entry,
      least: section.optionalEntry("least")
    )
  }

  private func isSound(_ section: Section, _ least: Int?, _ most: Int?, _ hasRatio: Bool) -> Bool {
    let entry = section.optionalEntry("least")
    if let least, let most, least > most {
      findings.problem(
        entry?.place ?? section.place,
        entry?.text ?? "",
        "'least' is more than 'most'"
      )
      return false
    }
    guard (least ?? 0) > 0 || most != nil || hasRatio else {
      findings.problem(
        section.place,
        "",
        "the rule has none of 'least', 'most' and 'one_for_each'",
        hint: "Maybe least: 1?"
      )
      return false
    }
    return true
  }

  /// `one_for_each: 3` with `of: role trainee`.
  private func ratio(_ section: Section) -> (ratio: PresenceRule.Ratio, entry: Entry)? {
    guard section.has("one_for_each") || section.has("of") else { return nil }
    let each = section.requiredEntry("one_for_each")?.whole("one_for_each", in: 1...1000, findings)
    let others = section.requiredEntry("of").flatMap { entry in
      group(entry, "of").map { (group: $0, entry: entry) }
    }
    guard let each, let others else { return nil }
    return (PresenceRule.Ratio(others: others.group, each: each), others.entry)
  }

  /// `everyone`, `team Amber`, `role supervisor`.
  private func group(_ entry: Entry, _ what: String) -> PresenceRule.Group? {
    if entry.text.lowercased() == "everyone" { return .everyone }
    let parts = entry.text.split(separator: " ", maxSplits: 1)
    let word = parts[0].lowercased()
    let name = parts.count == 2 ? trimmed(parts[1]) : ""
    if word == "team", !name.isEmpty { return .team(name) }
    if word == "role", !name.isEmpty { return .role(name) }
    findings.problem(
      entry.place,
      entry.text,
      "\(what) \(quoted(entry.text)) is not 'everyone', 'team' and a name, or 'role' and a name",
      hint: parts.count == 1 && word != "team" && word != "role"
        ? "Maybe 'role \(entry.text)' or 'team \(entry.text)'?" : ""
    )
    return nil
  }

  private func hours(_ section: Section) -> OpeningHours? {
    guard let value = section.optional("hours") else { return siteOpening }
    return OpeningReader(interval: interval, what: "hours", findings: findings)
      .read(value, inside: siteOpening, whose: "the rule holds")
  }
}

/// A rule of presence with the entries that name its people, until it is known who they are.
struct PresenceEntry {
  var rule: PresenceRule
  /// Who is counted.
  var counted: Entry
  /// Of whom there is one for each so many.
  var others: Entry?
  /// How many there must be at least.
  var least: Entry?
}
