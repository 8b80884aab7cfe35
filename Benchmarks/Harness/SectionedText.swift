/// A text in sections, as the public scheduling instances are written: a line `SECTION_NAME`, then
/// rows of comma-separated cells; lines that start with `#` are comments.
struct SectionedText {
  /// One row with the number of its line, from 1.
  struct Row {
    var line: Int
    var cells: [String]

    /// The cell at a place.
    func text(_ place: Int) throws -> String {
      guard cells.indices.contains(place) else {
        throw InstanceProblem("line \(line) has \(cells.count) cells, not \(place + 1) or more")
      }
      return cells[place]
    }

    /// The whole number at a place.
    func number(_ place: Int) throws -> Int {
      let text = try text(place)
      guard let number = Int(text) else {
        throw InstanceProblem("line \(line) has '\(text)' where a whole number was expected")
      }
      return number
    }
  }

  private var sections: [String: [Row]] = [:]

  init(_ text: String) throws {
    var name: String?
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, raw) in lines.enumerated() {
      let line = raw.trimmed.drop { $0 == "\u{FEFF}" }
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("SECTION_") {
        name = String(line.dropFirst("SECTION_".count))
        sections[name ?? "", default: []] += []
        continue
      }
      guard let name else {
        throw InstanceProblem("line \(index + 1) stands before the first section")
      }
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      sections[name]?.append(Row(line: index + 1, cells: cells.map { String($0.trimmed) }))
    }
  }

  /// The rows of a section; none where it is missing.
  func rows(_ name: String) -> [Row] { sections[name] ?? [] }

  /// The only number of a section.
  func number(_ name: String) throws -> Int {
    guard let row = rows(name).first else { throw InstanceProblem("SECTION_\(name) is missing") }
    return try row.number(0)
  }
}

extension Substring {
  /// Without blanks at either end.
  fileprivate var trimmed: Substring {
    var rest = self
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }
}
