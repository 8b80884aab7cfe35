import Planning

/// Looks whether the people that rules of presence name are there at all.
struct PresenceChecks {
  let people: [Person]
  let findings: Findings

  /// Reports groups that nobody is in, and more people asked for than there are.
  func check(_ entries: [PresenceEntry]) {
    for entry in entries {
      let count = size(of: entry.rule.counted)
      if count == 0 { report(entry.counted, entry.rule.counted) }
      if let least = entry.least, count > 0, count < entry.rule.least,
        entry.rule.force.strength == nil
      {
        findings.problem(
          least.place,
          least.text,
          "least \(entry.rule.least) of \(quoted(entry.counted.text)) can't be: there are \(count)"
        )
      }
      if let others = entry.others, let group = entry.rule.ratio?.others, size(of: group) == 0 {
        report(others, group)
      }
    }
  }

  private func size(of group: PresenceRule.Group) -> Int {
    switch group {
    case .everyone: people.count
    case .team(let name): people.count { $0.team == name }
    case .role(let name): people.count { $0.roles.contains(name) }
    }
  }

  private func report(_ entry: Entry, _ group: PresenceRule.Group) {
    switch group {
    case .everyone: break
    case .team(let name):
      let known = Set(people.map(\.team)).subtracting([""]).sorted()
      report(entry, "nobody is of team \(quoted(name))", name, known)
    case .role(let name):
      let known = Set(people.flatMap(\.roles)).sorted()
      report(entry, "nobody has the role \(quoted(name))", name, known)
    }
  }

  private func report(_ entry: Entry, _ message: String, _ name: String, _ known: [String]) {
    findings.problem(
      entry.place,
      entry.text,
      "\(message) in staff.csv",
      hint: NearMiss.hint(for: name, among: known)
    )
  }
}
