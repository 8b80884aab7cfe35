/// Lines of plain text for a screen of 80 columns.
package enum TextLines {
  /// Columns of the screen.
  package static let width = 80

  /// A sentence broken at spaces, and inside a word that is wider than the screen.
  ///
  /// - Parameters:
  ///   - sentence: What is broken.
  ///   - first: What stands before it in the first line.
  ///   - margin: Columns by which the lines after the first are set in.
  package static func wrapped(
    _ sentence: String,
    first: String = "",
    margin: Int = 2
  ) -> [String] {
    var lines: [String] = []
    var line = first
    var isStart = true
    for word in sentence.split(separator: " ").flatMap({ pieces($0, width - margin) }) {
      if isStart {
        line += word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = String(repeating: " ", count: margin) + word
      }
      isStart = false
    }
    return lines + [line]
  }

  private static func pieces(_ word: Substring, _ length: Int) -> [String] {
    var rest = word
    var pieces: [String] = []
    while rest.count > length {
      pieces.append(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return pieces + [String(rest)]
  }

  /// The text without spaces at its end.
  static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
