import Planning

/// Reads one risk of the register.
struct RiskReader {
  let setting: RegisterSetting
  /// What holds for risks that list nothing of their own; nil where the register has no such list
  /// or a problem in it.
  let usualResponses: [Response]?
  let usualThresholds: [Threshold]?
  /// Whether the register says what must hold, soundly or not.
  let saysWhatMustHold: Bool

  private var findings: Findings { setting.findings }
  private static let longest = Minutes(60 * 1440)

  /// The risk of a name; nil where it has a problem, which is reported.
  func read(_ name: Entry, _ value: YAMLValue) -> Risk? {
    let before = findings.problems.count
    guard let section = Section(value, "risk \(quoted(name.text))", .risk) else { return nil }
    let likelihood = section.requiredEntry("likelihood").flatMap { Likelihood.read($0, findings) }
    let owner = section.optionalEntry("owner")?.name("owner", findings)
    let trigger = section.optionalEntry("trigger").flatMap(sentence)
    let warning = section.optionalEntry("known").flatMap(warning)
    let disruptions = section.required("what_happens").flatMap {
      DisruptionReader(setting: setting).list($0)
    }
    let responses =
      section.optional("responses").flatMap { ResponseReader(setting: setting).list($0) }
      ?? usualResponses
    let thresholds = thresholds(section)
    let draws = section.optionalEntry("draws")?.whole("draws", in: 1...1000, findings)
    let confidence = section.optionalEntry("confidence")?.share(
      "confidence",
      in: 0.01...1,
      findings
    )
    guard findings.problems.count == before, let likelihood, let disruptions, let thresholds else {
      return nil
    }
    let risk = Risk(
      name: name.text,
      owner: owner ?? "",
      likelihood: likelihood,
      trigger: trigger ?? "",
      warning: warning ?? .zero,
      disruptions: disruptions,
      responses: responses ?? [],
      thresholds: thresholds,
      draws: draws ?? 20,
      confidence: confidence ?? 0.9
    )
    note(risk, section)
    return risk
  }

  private func note(_ risk: Risk, _ section: Section) {
    for key in ["draws", "confidence"] where section.has(key) && !risk.isRandom {
      findings.note(
        section.optional(key)?.place ?? section.place,
        "nothing of \(quoted(risk.name)) is left to chance, so \(quoted(key)) means nothing"
      )
    }
  }

  private func thresholds(_ section: Section) -> [Threshold]? {
    if let value = section.optional("must_hold") {
      return ThresholdReader(setting: setting).list(value)
    }
    // What is wrong with the register's own list has been told once, there.
    if saysWhatMustHold { return usualThresholds }
    findings.problem(
      section.place,
      "",
      "it is not said what must hold",
      hint: "Maybe 'must_hold' for all risks, at the top of the file?"
    )
    return nil
  }

  private func sentence(_ entry: Entry) -> String? {
    let isPlain = entry.text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    guard isPlain, entry.text.unicodeScalars.count <= 400 else {
      findings.problem(
        entry.place,
        entry.text,
        isPlain ? "trigger is longer than 400 letters" : "trigger is not one line of text"
      )
      return nil
    }
    return entry.text
  }

  /// `12 h before`, `when it begins`.
  private func warning(_ entry: Entry) -> Minutes? {
    let text = entry.text.lowercased()
    if text == "when it begins" { return .zero }
    guard text.hasSuffix(" before") else {
      let isTime = Quantity.seconds(text) != nil
      findings.problem(
        entry.place,
        entry.text,
        "known \(quoted(entry.text)) is neither 'when it begins' nor like '12 h before'",
        hint: isTime ? "Maybe \(quoted("\(entry.text) before"))?" : ""
      )
      return nil
    }
    return Entry(text: trimmed(entry.text.dropLast(7)), place: entry.place)
      .daysOrDuration("known", in: .zero...Self.longest, findings)
  }
}
