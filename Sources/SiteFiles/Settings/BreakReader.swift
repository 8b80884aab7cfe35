import Planning

/// Reads a break of a pattern.
struct BreakReader {
  let interval: Minutes?
  let findings: Findings
  private var day: ClosedRange<Minutes> { Minutes.zero...Minutes(1440) }

  /// The break of an item of `breaks`.
  func read(_ value: YAMLValue) -> BreakRule? {
    guard let section = Section(value, "a break", .breakRule) else { return nil }
    let name = section.requiredEntry("name")?.name("name", findings)
    let length = section.requiredEntry("length")?
      .durations("length", in: Minutes(1)...Minutes(720), multipleOf: interval, findings)
    let isPaid = section.requiredEntry("paid")?.yesNo("paid", findings)
    let appliesTo = section.optionalEntry("for").map { $0.durations("for", in: day, findings) }
    let before = section.optionalEntry("work_before")
      .map { $0.duration("work_before", in: day, findings) }
    let after = section.optionalEntry("work_after")
      .map { $0.duration("work_after", in: day, findings) }
    let earliest = section.optionalEntry("earliest").map { edge($0, "earliest") }
    let latest = section.optionalEntry("latest").map { edge($0, "latest") }
    guard let name, let length, let isPaid, let appliesTo = appliesTo ?? day,
      let before = before ?? .zero, let after = after ?? .zero,
      let earliest = earliest ?? .share(0), let latest = latest ?? .share(1)
    else { return nil }
    return BreakRule(
      name: name,
      length: length.lowerBound,
      isPaid: isPaid,
      appliesTo: appliesTo,
      earliest: earliest,
      latest: latest,
      minWorkBefore: before,
      minWorkAfter: after,
      longest: length.upperBound > length.lowerBound ? length.upperBound : nil
    )
  }

  /// `2 h` after the start, or a share of the shift: `3/8`, `3/8 of the shift`, `37.5 %`.
  private func edge(_ entry: Entry, _ what: String) -> BreakRule.Edge? {
    let suffix = " of the shift"
    let text =
      entry.text.hasSuffix(suffix) ? String(entry.text.dropLast(suffix.count)) : entry.text
    if let share = Quantity.share(text) {
      return entry.inside(0...1, share, what, findings) { "\(Quantity.plain($0 * 100)) %" }
        .map { .share($0) }
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { Quantity.decimal(trimmed($0)) }
    if parts.count == 2, let top = parts[0], let bottom = parts[1] {
      guard bottom > 0, (0...bottom).contains(top) else {
        findings.problem(entry.place, entry.text, "\(what) \(quoted(entry.text)) is not 0 to 1")
        return nil
      }
      return .share(top / bottom)
    }
    return Entry(text: text, place: entry.place).duration(what, in: day, findings)
      .map { .after($0) }
  }
}
