import Planning

/// Reads whom something happens to: a group, and how many of it.
struct AbsenteesReader {
  let setting: RegisterSetting

  private var findings: Findings { setting.findings }

  /// The keys `of`, `share`, `count` and `chance` of a section.
  ///
  /// - Parameters:
  ///   - section: The section.
  ///   - group: Who may be meant at all; whoever else `of` names is left out.
  func read(_ section: Section, among group: [PersonID]? = nil) -> Absentees? {
    let reader = PeopleReader(setting: setting)
    let given = ["share", "count", "chance"].filter { section.has($0) }
    guard given.count <= 1 else {
      findings.problem(
        section.place,
        given[1],
        "\(quoted(given[0])) and \(quoted(given[1])) both say how many; give one of them"
      )
      return nil
    }
    var people = reader.everyone
    if let value = section.optional("of") {
      guard let named = reader.read(value) else { return nil }
      people = named
    } else if given.isEmpty, group == nil {
      findings.problem(
        section.place,
        "",
        "it is not said who is meant",
        hint: "Maybe 'of: team Amber' or 'share: 10 %'?"
      )
      return nil
    }
    if let group {
      people = people.filter(Set(group).contains)
      guard !people.isEmpty else {
        findings.problem(section.place, "", "nobody of them is meant by this")
        return nil
      }
    }
    return extent(section, of: people).map { Absentees(people, $0) }
  }

  /// How many of some people.
  func extent(_ section: Section, of people: [PersonID]) -> Absentees.Extent? {
    if let entry = section.optionalEntry("share") {
      return entry.share("share", in: 0.001...1, findings).map { .share($0) }
    }
    if let entry = section.optionalEntry("count") {
      guard let count = entry.whole("count", in: 1...20_000, findings) else { return nil }
      guard count <= people.count else {
        findings.problem(
          entry.place,
          entry.text,
          "\(count) people are more than the \(people.count) who are meant"
        )
        return nil
      }
      return .count(count)
    }
    guard section.has("chance") else { return .all }
    guard let entry = section.requiredEntry("chance"),
      entry.choice("chance", [("own rate", true)], findings) != nil
    else { return nil }
    guard people.contains(where: { setting.absenceRates[$0.index] > 0 }) else {
      findings.problem(
        entry.place,
        entry.text,
        "none of these people has an absence rate",
        hint: "Maybe 'absence_rate: 4 %' at the top of the file?"
      )
      return nil
    }
    return .ownRate
  }
}
