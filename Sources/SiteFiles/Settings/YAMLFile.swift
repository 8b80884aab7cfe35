import Yams

/// Parses a YAML file strictly: one document, no anchors or aliases, no key twice.
struct YAMLFile {
  /// Far more than a site's settings need.
  static let largest = 1 << 20

  let file: String
  let findings: Findings

  /// The root of the document; nil where the text is not YAML that we take.
  func root(of text: String) -> YAMLValue? {
    guard text.utf8.count <= Self.largest else {
      findings.problem(.start(of: file), "", "the file is larger than 1 MB")
      return nil
    }
    // Aliases are refused before parsing: a few lines of them can stand for billions of values.
    if let place = firstAlias(in: text) {
      findings.problem(
        place,
        "",
        "anchors and aliases ('&', '*') are not used here",
        hint: "Maybe put the value in quotes?"
      )
      return nil
    }
    do {
      guard let node = try Parser(yaml: text, encoding: .utf8).singleRoot() else {
        findings.problem(.start(of: file), "", "the file is empty")
        return nil
      }
      return YAMLValue(node, Place.start(of: file), findings)
    } catch {
      report(error, text)
      return nil
    }
  }

  private func report(_ error: any Error, _ text: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let isTab = problem.contains("cannot start any token") && startsWithTab(text, mark.line)
      findings.problem(
        place(mark),
        "",
        isTab ? "a tab can't indent YAML; use spaces" : "not YAML: \(problem)"
      )
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      findings.problem(
        second(key, after: context.mark, in: text),
        key,
        "\(quoted(key)) stands twice"
      )
    case .reader(let problem, _, _, _):
      findings.problem(.start(of: file), "", "not YAML: \(problem)")
    default:
      findings.problem(.start(of: file), "", "not YAML")
    }
  }

  private func place(_ mark: Mark) -> Place {
    Place(file: file, line: max(1, mark.line), column: max(1, mark.column))
  }

  private func startsWithTab(_ text: String, _ line: Int) -> Bool {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard (1...lines.count).contains(line) else { return false }
    return lines[line - 1].drop { $0 == " " }.first == "\t"
  }

  /// Where a key stands for the second time.
  ///
  /// Yams names the first place only, so the next line
  /// with the same indentation and the same key is looked up.
  private func second(_ key: String, after mark: Mark, in text: String) -> Place {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated().dropFirst(mark.line) {
      let indent = line.prefix { $0 == " " }.count
      let isSame = line.dropFirst(indent).hasPrefix(key + ":")
      if indent == mark.column - 1, isSame {
        return Place(file: file, line: index + 1, column: mark.column)
      }
    }
    return place(mark)
  }

  /// The first `&` or `*` that opens a value: after nothing but blanks, or after `:`, `-`, `,` or
  /// a bracket, outside quotes and comments.
  private func firstAlias(in text: String) -> Place? {
    var (place, last, quote) = (Place.start(of: file), Unicode.Scalar("\n"), Unicode.Scalar?.none)
    var (isComment, previous) = (false, Unicode.Scalar("\n"))
    for scalar in text.unicodeScalars {
      defer {
        place.column += 1
        if scalar != " " { last = scalar }
        previous = scalar
      }
      if scalar == "\n" || scalar == "\r" {
        (place.line, place.column) = (place.line + (scalar == "\n" ? 1 : 0), 0)
        (isComment, quote) = (false, nil)
        continue
      }
      if isComment { continue }
      if let open = quote {
        if scalar == open { quote = nil }
        continue
      }
      let opensValue = "\n\r:-,[{?".unicodeScalars.contains(last)
      if opensValue, scalar == "\"" || scalar == "'" { quote = scalar }
      if scalar == "#", previous == " " || previous == "\n" { isComment = true }
      if opensValue, scalar == "&" || scalar == "*" { return place }
    }
    return nil
  }
}
