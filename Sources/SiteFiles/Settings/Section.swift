/// A mapping of site.yaml whose keys are known words.
struct Section {
  let place: Place
  let findings: Findings
  private let values: [String: YAMLValue]

  /// The section, with every key reported that is not known; nil where the value is no mapping.
  init?(_ value: YAMLValue, _ what: String, _ shape: Shape) {
    let keys = shape.names
    guard let pairs = value.pairs else {
      value.findings.problem(
        value.place,
        value.scalar?.text ?? "",
        "\(what) should be a mapping",
        hint: "Known: " + keys.map { quoted($0) }.joined(separator: ", ")
      )
      return nil
    }
    place = value.place
    findings = value.findings
    var values: [String: YAMLValue] = [:]
    for (key, item) in pairs {
      guard keys.contains(key.text) else {
        value.findings.unknown("key", key, known: keys)
        continue
      }
      values[key.text] = item
    }
    self.values = values
  }

  /// A section in which nothing stands.
  init(emptyAt place: Place, _ findings: Findings) {
    (self.place, self.findings, values) = (place, findings, [:])
  }

  /// Whether a key stands there, with or without a value.
  func has(_ key: String) -> Bool { values[key] != nil }

  /// The value of a key that may be missing.
  func optional(_ key: String) -> YAMLValue? {
    guard let value = values[key], !value.isEmpty else { return nil }
    return value
  }

  /// The value of a key that must stand there.
  func required(_ key: String) -> YAMLValue? {
    if let value = optional(key) { return value }
    findings.problem(values[key]?.place ?? place, "", "\(quoted(key)) is missing")
    return nil
  }

  /// The text of a key that must stand there.
  func requiredEntry(_ key: String) -> Entry? { required(key)?.entry(key) }

  /// The text of a key that may be missing.
  func optionalEntry(_ key: String) -> Entry? { optional(key)?.entry(key) }
}
