/// Lines of plain text for a screen of 80 columns.
enum TextLines {
  /// Columns of the screen.
  static let width = 80

  /// A sentence broken at spaces, and inside a word that is wider than the screen; the lines after
  /// the first are set in by two columns.
  static func wrapped(_ sentence: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in sentence.split(separator: " ").flatMap(pieces) {
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = "  " + word
      }
    }
    return lines + [line]
  }

  private static func pieces(_ word: Substring) -> [String] {
    var rest = word
    var pieces: [String] = []
    while rest.count > width - 2 {
      pieces.append(String(rest.prefix(width - 2)))
      rest = rest.dropFirst(width - 2)
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
