import Planning

/// What a register may refer to: the names of its site.
struct RegisterSetting {
  let site: Site
  /// Share of shifts to which each person does not come.
  let absenceRates: [Double]
  let findings: Findings

  let queues: Directory<Queue>
  let contracts: Directory<Contract>
  let costCentres: Directory<CostCentre>
  let people: [String: PersonID]
  /// Names of teams, roles and activities, in the order of the site.
  let teams: [String]
  let roles: [String]
  let activities: [String]

  init(site: Site, absenceRates: [Double], findings: Findings) {
    (self.site, self.absenceRates, self.findings) = (site, absenceRates, findings)
    queues = Directory(kind: "queue", names: site.queues.map(\.name), items: site.queues)
    contracts = Directory(
      kind: "contract",
      names: site.contracts.map(\.name),
      items: site.contracts
    )
    costCentres = Directory(
      kind: "cost centre",
      names: site.costCentres.map(\.name),
      items: site.costCentres
    )
    people = Dictionary(
      site.people.enumerated().map { ($1.id, PersonID($0)) },
      uniquingKeysWith: { first, _ in first }
    )
    teams = Self.distinct(site.people.map(\.team).filter { !$0.isEmpty })
    roles = Self.distinct(site.people.flatMap { $0.roles.sorted() })
    let pinned = site.people.flatMap(\.pins).compactMap { pin -> String? in
      guard case .activity(let name, _) = pin else { return nil }
      return name
    }
    activities = Self.distinct(site.activities.map(\.name) + pinned)
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// The queue of a key that must stand there.
  func queue(_ section: Section, _ key: String) -> QueueID? {
    section.requiredEntry(key).flatMap { queues.index(of: $0, findings) }.map { QueueID($0) }
  }

  /// The queues of a key that must stand there, in the order of the site: names, or `all`.
  func queues(_ section: Section, _ key: String) -> [(queue: QueueID, entry: Entry)]? {
    guard let value = section.required(key), let entries = value.entries(key) else { return nil }
    if entries.count == 1, entries[0].text.lowercased() == "all",
      queues.names?.contains("all") == false
    {
      return site.queues.indices.map { (QueueID($0), entries[0]) }
    }
    guard let found = distinct(entries, key) else { return nil }
    let known = found.compactMap { entry in
      queues.index(of: entry, findings).map { (queue: QueueID($0), entry: entry) }
    }
    guard known.count == entries.count else { return nil }
    if known.isEmpty { findings.problem(value.place, "", "\(key) names no queue") }
    return known.isEmpty ? nil : known.sorted { $0.queue < $1.queue }
  }

  /// The same entries, where none stands twice.
  func distinct(_ entries: [Entry], _ what: String) -> [Entry]? {
    var seen: Set<String> = []
    let twice = entries.filter { !seen.insert($0.text).inserted }
    for entry in twice {
      findings.problem(entry.place, entry.text, "\(quoted(entry.text)) stands twice in \(what)")
    }
    return twice.isEmpty ? entries : nil
  }
}
