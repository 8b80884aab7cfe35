/// An item of a list that is one thing of several kinds: `- absence: {...}`.
struct OneOfMany {
  /// Which of them.
  let kind: String
  /// What is said of it.
  let section: Section

  /// The items of a list, with every one reported that is nothing known; nil where one is.
  static func list(
    _ value: YAMLValue,
    _ what: String,
    _ shape: Shape,
    _ findings: Findings
  ) -> [OneOfMany]? {
    guard let items = value.items, !items.isEmpty else {
      findings.problem(
        value.place,
        value.scalar?.text ?? "",
        value.items == nil ? "\(what) should be a list" : "\(what) is an empty list",
        hint: "Maybe '- \(shape.names[0]): {...}'?"
      )
      return nil
    }
    guard items.count <= 100 else {
      findings.problem(value.place, "", "\(what) has \(items.count) items, more than 100")
      return nil
    }
    let known = items.map { OneOfMany($0, what, shape, findings) }
    let sound = known.compactMap(\.self)
    return sound.count == known.count ? sound : nil
  }

  private init?(_ value: YAMLValue, _ what: String, _ shape: Shape, _ findings: Findings) {
    guard let pairs = value.pairs ?? value.scalar.map({ [($0, value)] }), let first = pairs.first
    else {
      findings.problem(
        value.place,
        "",
        "an item of \(what) should be a mapping",
        hint: "Maybe '\(shape.names[0]): {...}'?"
      )
      return nil
    }
    let kind = first.0
    guard let key = shape.keys.first(where: { $0.name == kind.text }),
      case .mapping(let inner) = key.form
    else {
      findings.unknown("item of \(what)", kind, known: shape.names)
      return nil
    }
    if let second = pairs.dropFirst().first?.0 {
      let isInside = inner.names.contains(second.text)
      findings.problem(
        second.place,
        second.text,
        "\(quoted(second.text)) stands beside \(quoted(kind.text)) in one item of \(what)",
        hint: isInside
          ? "Maybe indent it by two more blanks?"
          : "Maybe put '- ' before it, as an item of its own?"
      )
      return nil
    }
    let body = pairs[0].1
    self.kind = kind.text
    if value.pairs == nil || body.isEmpty {
      section = Section(emptyAt: kind.place, findings)
      return
    }
    guard let section = Section(body, quoted(kind.text), inner) else { return nil }
    self.section = section
  }
}
