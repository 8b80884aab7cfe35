import Planning

/// Reads by when work that waits is due, and what waits already: `next day`, `40 due same day`.
struct DueReader {
  let section: Section

  private var findings: Findings { section.findings }

  /// Reports each of the keys that stands on a queue whose work can't have due times.
  func refuse() {
    for key in ["due", "backlog"] where section.has(key) {
      findings.problem(
        section.place,
        key,
        "\(key) is for a queue of the channel 'back-office' with a standard only"
      )
    }
  }

  /// The due time, where there is one; nil within where it can't be read.
  func due() -> DueTime?? {
    guard let entry = section.optionalEntry("due") else { return .some(nil) }
    if let standard = section.optionalEntry("standard"),
      standard.text.lowercased().split(separator: " ").contains("over")
    {
      findings.problem(
        standard.place,
        standard.text,
        "a queue with 'due' is judged at its due times, and its standard has no 'over'",
        hint: "Maybe '95 %'?"
      )
      return nil
    }
    return due(entry).map { .some($0) }
  }

  /// What waits when the horizon begins; nil where it can't be read.
  func backlog() -> [CarriedWork]? {
    guard let value = section.optional("backlog") else { return [] }
    guard section.has("due") else {
      findings.problem(
        value.place,
        "backlog",
        "a backlog is for a queue with 'due' only",
        hint: "Maybe due: next day?"
      )
      return nil
    }
    guard let entries = value.entries("backlog") else { return nil }
    let carried = entries.map(carried)
    return carried.contains { $0 == nil } ? nil : carried.compactMap(\.self)
  }

  /// `40 due same day`.
  private func carried(_ entry: Entry) -> CarriedWork? {
    let words = entry.text.split(separator: " ")
    guard words.count > 2, words[1].lowercased() == "due" else {
      findings.problem(
        entry.place,
        entry.text,
        "backlog \(quoted(entry.text)) is not like '40 due same day'"
      )
      return nil
    }
    let number = Entry(text: String(words[0]), place: entry.place)
      .decimal("backlog", in: 0...1_000_000, findings)
    let due = due(Entry(text: words[2...].joined(separator: " "), place: entry.place))
    guard let number, let due else { return nil }
    return CarriedWork(contacts: number, due: due)
  }

  /// `same day`, `next day`, `3 days`, `48 h`, `8 open h`.
  private func due(_ entry: Entry) -> DueTime? {
    let words = entry.text.lowercased().split { " -_".contains($0) }
    switch words {
    case ["same", "day"]: return .openDays(0)
    case ["next", "day"]: return .openDays(1)
    default: break
    }
    let part = { (text: String) in Entry(text: text, place: entry.place) }
    if words.count == 2, words[1] == "days" || words[1] == "day" {
      return part(String(words[0])).whole("days until due", in: 0...60, findings)
        .map { .openDays($0) }
    }
    let isOpen = words.contains("open")
    let length = words.filter { $0 != "open" }.joined(separator: " ")
    guard Quantity.seconds(length) != nil else {
      findings.problem(
        entry.place,
        entry.text,
        "due \(quoted(entry.text)) is not like 'next day', '3 days', '48 h' or '8 open h'"
      )
      return nil
    }
    return part(length).duration("due", in: Minutes(60)...Minutes(60 * 24 * 60), findings)
      .map { isOpen ? .openTime($0) : .elapsed($0) }
  }
}
