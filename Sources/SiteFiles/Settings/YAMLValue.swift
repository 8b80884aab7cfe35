import Yams

/// A value of site.yaml with its place, and a little of what may be asked of it.
struct YAMLValue {
  let place: Place
  let findings: Findings
  private let node: Node

  init(_ node: Node, _ fallback: Place, _ findings: Findings) {
    self.node = node
    self.findings = findings
    place =
      node.mark.map { Place(file: fallback.file, line: $0.line, column: $0.column) } ?? fallback
  }

  /// Whether nothing stands there.
  var isEmpty: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// The text of a scalar; nil, without a report, for a list or a mapping.
  var scalar: Entry? {
    guard case .scalar(let scalar) = node else { return nil }
    return Entry(text: trimmed(scalar.string), place: place)
  }

  /// The items of a list; nil, without a report, for anything else.
  var items: [YAMLValue]? {
    guard case .sequence(let sequence) = node else { return nil }
    return sequence.map { YAMLValue($0, place, findings) }
  }

  /// The keys and values of a mapping in the order of the file; nil for anything else.
  var pairs: [(key: Entry, value: YAMLValue)]? {
    guard case .mapping(let mapping) = node else { return nil }
    return mapping.map { key, value in
      let key = YAMLValue(key, place, findings)
      return (
        key.scalar ?? Entry(text: "", place: key.place), YAMLValue(value, key.place, findings)
      )
    }
  }

  /// The text that must stand there.
  func entry(_ what: String) -> Entry? {
    if let scalar, !isEmpty { return scalar }
    let held = isEmpty ? "nothing" : items != nil ? "a list" : "a mapping"
    findings.problem(place, "", "\(what) should be a value, but there is \(held)")
    return nil
  }

  /// The texts of a list, or of a single value.
  func entries(_ what: String) -> [Entry]? {
    guard let items else { return entry(what).map { [$0] } }
    let entries = items.compactMap { $0.entry("an item of \(what)") }
    return entries.count == items.count ? entries : nil
  }

  /// The named things of a mapping such as `queues`.
  func named(_ what: String, limit: Int) -> [(name: Entry, value: YAMLValue)] {
    guard let pairs else {
      findings.problem(place, scalar?.text ?? "", "\(what) should be a mapping from names")
      return []
    }
    guard pairs.count <= limit else {
      findings.problem(place, "", "\(what) has \(pairs.count) entries, more than \(limit)")
      return []
    }
    return pairs.compactMap { key, value in
      key.name("a name in \(what)", findings).map { _ in (name: key, value: value) }
    }
  }
}
