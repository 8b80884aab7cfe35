import Yams

/// A YAML text in which single values are exchanged; comments and layout stay as they are.
struct YAMLEdit {
  private(set) var text: String

  /// What is wrong with a value that can't be exchanged.
  enum Refusal: Error {
    /// The mapping that would hold it is not there.
    case noMapping
    /// The value stands over several lines.
    case notOneLine
  }

  /// The text of a value; nil where there is none.
  func scalar(_ path: [String]) -> String? {
    guard case .scalar(let scalar)? = node(path) else { return nil }
    let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
    return isNothing ? nil : trimmed(scalar.string)
  }

  /// Puts a value in the place of another, or in front of the other keys of its mapping.
  mutating func set(_ path: [String], to value: String) throws(Refusal) {
    guard let key = path.last, let parent = node(path.dropLast()),
      case .mapping(let mapping) = parent, let first = mapping.first
    else { throw .noMapping }
    if let (_, old) = mapping.first(where: { $0.key.scalar?.string == key }) {
      return try replace(old, by: value)
    }
    guard let mark = first.key.mark else { throw .noMapping }
    // The parser does not say which style a mapping is of; its first letter does.
    let start = parent.mark.map { Array(text.unicodeScalars).dropFirst(offset($0)).first }
    let isFlow = start == "{"
    let indent = String(repeating: " ", count: max(0, mark.column - 1))
    insert("\(key): \(value)" + (isFlow ? ", " : "\n\(indent)"), at: offset(mark))
  }

  private func node(_ path: some Collection<String>) -> Node? {
    var node = try? Parser(yaml: text, encoding: .utf8).singleRoot()
    for key in path {
      guard case .mapping(let mapping)? = node else { return nil }
      node = mapping.first { $0.key.scalar?.string == key }?.value
    }
    return node
  }

  private mutating func replace(_ node: Node, by value: String) throws(Refusal) {
    guard case .scalar(let scalar) = node, let mark = node.mark else { throw .notOneLine }
    let scalars = Array(text.unicodeScalars)
    let start = offset(mark)
    guard let length = Self.length(of: scalar, in: scalars[min(start, scalars.count)...]) else {
      throw .notOneLine
    }
    var result = String.UnicodeScalarView(scalars[..<start])
    // An empty value stands right behind its colon.
    if length == 0 { result.append(" ") }
    result += value.unicodeScalars
    result += String.UnicodeScalarView(scalars[(start + length)...])
    text = String(result)
  }

  private mutating func insert(_ part: String, at offset: Int) {
    let scalars = Array(text.unicodeScalars)
    text = String(
      String.UnicodeScalarView(scalars[..<offset]) + part.unicodeScalars
        + String.UnicodeScalarView(scalars[offset...])
    )
  }

  /// How many letters of a file a value takes, quotes included; nil where it takes several lines.
  private static func length(
    of scalar: Node.Scalar,
    in rest: ArraySlice<Unicode.Scalar>
  ) -> Int? {
    guard let quote = rest.first, quote == "'" || quote == "\"" else {
      let plain = Array(scalar.string.unicodeScalars)
      return rest.prefix(plain.count).elementsEqual(plain) ? plain.count : nil
    }
    let body = rest.dropFirst().prefix { $0 != "\n" }
    guard let end = body.firstIndex(of: quote), !body[..<end].contains("\\") else { return nil }
    return end - rest.startIndex + 1
  }

  private func offset(_ mark: Mark) -> Int {
    let scalars = text.unicodeScalars
    var (line, offset) = (1, 0)
    for scalar in scalars {
      if line == mark.line { break }
      offset += 1
      if scalar == "\n" { line += 1 }
    }
    return min(scalars.count, offset + max(0, mark.column - 1))
  }
}
