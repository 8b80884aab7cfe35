import Planning

/// Reads the text of a preset with the readers of site.yaml.
struct PresetReader {
  /// How many weeks are planned, where that is known.
  let weeks: Int?
  /// What is wrong in the text of a preset; nothing, as the tests see to.
  let findings = Findings()

  /// The kinds of shift of every preset, which every site may use.
  static var kinds: [ShiftKind] {
    Preset.all.flatMap { PresetReader(weeks: nil).kinds(of: $0) }
  }

  /// The kinds of shift of a preset.
  func kinds(of preset: Preset) -> [ShiftKind] {
    let own = section(preset)?.optional("shift_kinds")
    let directory = kinds(own)
    return (own?.pairs ?? []).indices.compactMap { directory[$0] }
  }

  /// The rules of a preset, each with the presets whose rule of that name it may replace.
  func rules(of preset: Preset) -> [(rule: RuleBook.Held, inPlaceOf: [String])] {
    guard let section = section(preset), let rules = section.required("rules") else { return [] }
    let replaced = section.optional("in_place_of")?.entries("in_place_of")?.map(\.text) ?? []
    let setting = RuleSetting(kinds: kinds(section.optional("shift_kinds")), weeks: weeks)
    let book = RulesReader(setting: setting, findings: findings).changed(RuleBook(), by: rules)
    return (book?.held ?? []).map { held in
      var held = held
      held.preset = preset.name
      return (held, replaced)
    }
  }

  /// What the preset is about, in a line.
  func title(of preset: Preset) -> String { section(preset)?.optionalEntry("title")?.text ?? "" }

  private func section(_ preset: Preset) -> Section? {
    YAMLFile(file: preset.name, findings: findings).root(of: preset.text)
      .flatMap { Section($0, preset.name, .preset) }
  }

  private func kinds(_ value: YAMLValue?) -> Directory<ShiftKind> {
    ShiftKindReader(patterns: Directory(kind: "pattern"), findings: findings)
      .read(value, presets: [])
  }
}
