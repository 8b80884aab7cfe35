import Planning

/// Looks whether each pattern can be worked at all.
struct PatternChecks {
  let settings: Settings
  let findings: Findings

  /// Reports each pattern of the `patterns` mapping none of whose shifts lies in opening hours.
  func check(_ value: YAMLValue) {
    guard let shifts = settings.shifts, let names = settings.patterns.names else { return }
    for (name, _) in value.pairs ?? [] {
      guard let index = names.firstIndex(of: name.text), settings.patterns[index] != nil else {
        continue
      }
      let week = 0..<min(7, shifts.horizon.dayCount)
      if week.allSatisfy({ shifts.first(PatternID(index), day: $0) == nil }) {
        findings.problem(
          name.place,
          name.text,
          "no shift of pattern \(quoted(name.text)) lies inside the site's opening hours"
        )
      }
    }
  }
}
