import Planning

/// Reads `fairness`: what people should have equal shares of.
struct FairnessReader {
  let kinds: Directory<ShiftKind>
  let findings: Findings

  /// The measures of the `fairness` mapping; nil for each that has a problem.
  func read(_ value: YAMLValue) -> Directory<FairnessMeasure> {
    let entries = value.named("fairness", limit: 50)
    return Directory(
      kind: "measure of fairness",
      entries.map { ($0.name, measure($0.name.text, $0.value)) }
    )
  }

  private func measure(_ name: String, _ value: YAMLValue) -> FairnessMeasure? {
    guard let section = Section(value, "fairness \(quoted(name))", .fairness) else { return nil }
    let before = findings.problems.count
    let counted = counted(section)
    let among = section.optionalEntry("among").flatMap {
      $0.choice("among", FairnessMeasure.Among.allCases.map { ($0.rawValue, $0) }, findings)
    }
    let measured = section.optionalEntry("measured").flatMap {
      $0.choice("measured", FairnessMeasure.Measured.allCases.map { ($0.rawValue, $0) }, findings)
    }
    guard findings.problems.count == before, let counted else { return nil }
    return FairnessMeasure(
      name: name,
      counted: counted,
      among: among ?? .everyone,
      measured: measured ?? .worst
    )
  }

  private func counted(_ section: Section) -> FairnessMeasure.Counted? {
    let named = ["hours_of", "clock", "wishes"].filter { section.has($0) }
    guard named.count == 1 else {
      findings.problem(
        section.place,
        "",
        "a measure has one of 'hours_of', 'clock' and 'wishes', not \(named.count)"
      )
      return nil
    }
    if named != ["clock"], let extra = section.optionalEntry("days") {
      findings.problem(extra.place, extra.text, "'days' goes with 'clock'")
      return nil
    }
    switch named[0] {
    case "hours_of":
      return section.requiredEntry("hours_of").flatMap { kinds.index(of: $0, findings) }
        .flatMap { kinds[$0] }.map { .shifts(of: $0) }
    case "clock": return clock(section)
    default:
      return section.requiredEntry("wishes")
        .flatMap { $0.choice("wishes", [("not granted", true)], findings) }.map { _ in .wishes }
    }
  }

  private func clock(_ section: Section) -> FairnessMeasure.Counted? {
    let days = section.optionalEntry("days").map { WeekdaySet.read($0, "days", findings) }
    guard let entry = section.requiredEntry("clock"),
      let span = ClockSpan(entry, "clock", findings)
    else { return nil }
    if let days, days == nil { return nil }
    return .clock(from: span.from, to: span.to, weekdays: days ?? nil)
  }
}
