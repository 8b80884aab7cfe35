import Planning

/// Reads the shift patterns.
struct PatternReader {
  let interval: Minutes?
  let findings: Findings

  /// The patterns of the `patterns` mapping.
  func read(_ value: YAMLValue) -> Directory<ShiftPattern> {
    let entries = value.named("patterns", limit: 500)
    if entries.isEmpty { findings.problem(value.place, "", "there is no pattern") }
    return Directory(kind: "pattern", entries.map { ($0.name, pattern($0.name.text, $0.value)) })
  }

  private func pattern(_ name: String, _ value: YAMLValue) -> ShiftPattern? {
    guard let section = Section(value, "pattern \(quoted(name))", .pattern) else {
      return nil
    }
    let days = days(section)
    let step =
      section.optionalEntry("step").map {
        $0.duration("step", in: Minutes(1)...Minutes(1440), multipleOf: interval, findings)
      } ?? interval
    let window = section.requiredEntry("start").flatMap { startWindow($0, step) }
    let lengths = section.required("lengths").flatMap {
      LengthsReader(interval: interval, findings: findings).read($0)
    }
    let breaks = breaks(section)
    let standby = section.optionalEntry("standby_pay")
    let pay = standby.map { $0.share("standby_pay", in: 0...1, findings) }
    if let standby, breaks?.isEmpty == false {
      findings.problem(standby.place, standby.text, "a standby has no breaks")
      return nil
    }
    guard let days, let window, let step, let lengths, let breaks else { return nil }
    if case .some(.none) = pay { return nil }
    let pattern = ShiftPattern(
      name: name,
      weekdays: days,
      startWindow: window,
      startStep: step,
      paidLengths: lengths,
      breaks: breaks,
      standbyPay: pay.flatMap(\.self)
    )
    return hasRoom(pattern, section) ? pattern : nil
  }

  private func days(_ section: Section) -> Set<Weekday>? {
    guard let entries = section.optional("days").map({ $0.entries("days") }) else {
      return Set(Weekday.allCases)
    }
    let sets = entries?.map { WeekdaySet.read($0, "days", findings) }
    let sound = sets?.compactMap(\.self)
    guard let sound, sound.count == sets?.count else { return nil }
    return sound.reduce(into: []) { $0.formUnion($1) }
  }

  private func startWindow(_ entry: Entry, _ step: Minutes?) -> ClosedRange<TimeOfDay>? {
    let ends = entry.text.split(separator: "-", omittingEmptySubsequences: false)
      .map { TimeOfDay(trimmed($0)) }
    guard ends.count <= 2, let first = ends[0], let last = ends.last ?? first,
      first < .endOfDay, last < .endOfDay
    else {
      findings.problem(
        entry.place,
        entry.text,
        "start \(quoted(entry.text)) is not a time or a window such as '07:00-10:00'"
      )
      return nil
    }
    guard first <= last else {
      findings.problem(
        entry.place,
        entry.text,
        "start \(quoted(entry.text)) runs over midnight",
        hint: "Maybe write two patterns, one for each side of midnight?"
      )
      return nil
    }
    guard let step, let off = [first, last].first(where: { $0.minute % step.count != 0 }) else {
      return first...last
    }
    findings.problem(
      entry.place,
      entry.text,
      "start \(off) is not a whole number of steps of \(step.count) min after midnight"
    )
    return nil
  }

  private func breaks(_ section: Section) -> [BreakRule]? {
    guard let value = section.optional("breaks") else { return [] }
    guard let items = value.items, items.count <= 20 else {
      findings.problem(value.place, value.scalar?.text ?? "", "breaks should be a list, at most 20")
      return nil
    }
    let reader = BreakReader(interval: interval, findings: findings)
    let rules = items.map { reader.read($0) }
    let sound = rules.compactMap(\.self)
    return sound.count == rules.count ? sound : nil
  }

  /// Whether every length has room for its breaks and ends within a day.
  private func hasRoom(_ pattern: ShiftPattern, _ section: Section) -> Bool {
    let place = section.optional("breaks")?.place ?? section.place
    for paid in pattern.paidLengths {
      let text = Entry.text(of: paid)
      if pattern.spans(forPaid: paid).upperBound > Minutes(1440) {
        findings.problem(place, text, "a shift of \(text) with its breaks is longer than a day")
        return false
      }
      if let rule = BreakRoom(interval: interval).firstWithoutRoom(pattern, paid) {
        findings.problem(
          place,
          rule.name,
          "break \(quoted(rule.name)) has no room in a shift of \(text) paid"
        )
        return false
      }
    }
    return true
  }
}
