import Planning

/// Reads whom something is about: `everyone`, ids, `team Amber`, or `{team: Amber, serving: chat}`.
struct PeopleReader {
  let setting: RegisterSetting

  private var findings: Findings { setting.findings }
  private var site: Site { setting.site }

  /// Everyone.
  var everyone: [PersonID] { site.people.indices.map { PersonID($0) } }

  /// The people of a value in the order of the site; nil where it has a problem or means nobody.
  func read(_ value: YAMLValue) -> [PersonID]? {
    let before = findings.problems.count
    guard let found = union(value, depth: 0) else { return nil }
    guard findings.problems.count == before else { return nil }
    guard !found.isEmpty else {
      findings.problem(value.place, value.scalar?.text ?? "", "this means nobody")
      return nil
    }
    return found.sorted()
  }

  private func union(_ value: YAMLValue, depth: Int) -> Set<PersonID>? {
    if let items = value.items {
      guard depth == 0, !items.isEmpty else {
        findings.problem(
          value.place,
          "",
          depth == 0 ? "this list names nobody" : "a list of people has no lists in it"
        )
        return nil
      }
      _ = setting.distinct(items.compactMap(\.scalar), "a list of people")
      let parts = items.map { union($0, depth: 1) }
      let sound = parts.compactMap(\.self)
      return sound.count == parts.count ? sound.reduce(into: []) { $0.formUnion($1) } : nil
    }
    if value.pairs != nil { return group(value) }
    return value.entry("people").flatMap(words)
  }

  /// `everyone`, `team Amber`, `serving chat`, or a person's id.
  private func words(_ entry: Entry) -> Set<PersonID>? {
    if let person = setting.people[entry.text] { return [person] }
    if entry.text.lowercased() == "everyone" { return Set(everyone) }
    for kind in Kind.allCases {
      let prefix = kind.word + " "
      guard entry.text.lowercased().hasPrefix(prefix) else { continue }
      let name = trimmed(entry.text.dropFirst(prefix.count))
      return members(kind, Entry(text: name, place: entry.place))
    }
    let hint =
      Kind.allCases.lazy.compactMap { kind in
        names(kind).contains(entry.text) ? "Maybe '\(kind.word) \(entry.text)'?" : nil
      }
      .first
    guard let hint else {
      findings.unknown("person", entry, known: site.people.map(\.id))
      return nil
    }
    findings.problem(entry.place, entry.text, "unknown person \(quoted(entry.text))", hint: hint)
    return nil
  }

  /// A mapping, all of which its people are.
  private func group(_ value: YAMLValue) -> Set<PersonID>? {
    guard let section = Section(value, "people", .group) else { return nil }
    var found = Set(everyone)
    for kind in Kind.allCases {
      guard let entries = section.optional(kind.key)?.entries(kind.key) else { continue }
      let named = entries.compactMap { members(kind, $0) }
      found.formIntersection(named.reduce(into: Set()) { $0.formUnion($1) })
    }
    for (key, isLeftOut) in [("people", false), ("except", true)] {
      guard let entries = section.optional(key)?.entries(key) else { continue }
      let named = Set(entries.compactMap(person))
      if isLeftOut { found.subtract(named) } else { found.formIntersection(named) }
    }
    return found
  }

  private func person(_ entry: Entry) -> PersonID? {
    if let person = setting.people[entry.text] { return person }
    findings.unknown("person", entry, known: site.people.map(\.id))
    return nil
  }

  /// The people of a team or a contract.
  func members(named entry: Entry, by key: String) -> Set<PersonID>? {
    Kind.allCases.first { $0.key == key }.flatMap { members($0, entry) }
  }

  /// By what people can be picked.
  private enum Kind: String, CaseIterable {
    case team, contract, costCentre, role, serving

    var key: String { self == .costCentre ? "cost_centre" : rawValue }
    var word: String { self == .costCentre ? "cost centre" : rawValue }
  }

  private func names(_ kind: Kind) -> [String] {
    switch kind {
    case .team: setting.teams
    case .contract: setting.contracts.names ?? []
    case .costCentre: setting.costCentres.names ?? []
    case .role: setting.roles
    case .serving: setting.queues.names ?? []
    }
  }

  private func members(_ kind: Kind, _ entry: Entry) -> Set<PersonID>? {
    guard let index = names(kind).firstIndex(of: entry.text) else {
      findings.unknown(kind == .serving ? "queue" : kind.word, entry, known: names(kind))
      return nil
    }
    let belongs = { (person: Person) -> Bool in
      switch kind {
      case .team: person.team == entry.text
      case .contract: person.contract.index == index
      case .costCentre: person.costCentre.index == index
      case .role: person.roles.contains(entry.text)
      case .serving: (person.competences[QueueID(index)] ?? 0) > 0
      }
    }
    return Set(everyone.filter { belongs(site[$0]) })
  }
}
