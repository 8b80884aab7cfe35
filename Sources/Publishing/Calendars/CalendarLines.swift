/// Content lines of iCalendar (RFC 5545, section 3.1): escaped, folded, and read back.
enum CalendarLines {
  /// Most octets of a line without its end.
  private static let width = 75

  /// A value of type TEXT: backslash, semicolon and comma escaped, line ends as `\n`, and no other
  /// character that ends a line or controls a screen.
  static func text(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += ["\\", scalar]
      case "\n": result += ["\\", "n"]
      case "\r": continue
      case "\u{85}", "\u{2028}", "\u{2029}", "\t": result.append(" ")
      case _ where scalar.value < 0x20 || scalar.value == 0x7f: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A value of a parameter, in quotes; what a quoted value cannot hold is replaced.
  static func parameter(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> UnicodeScalar in
      switch scalar {
      case "\"": "'"
      case "\u{85}", "\u{2028}", "\u{2029}", "\u{7f}": " "
      default: scalar.value < 0x20 ? " " : scalar
      }
    }
    return "\"" + String(String.UnicodeScalarView(scalars)) + "\""
  }

  /// Lines with their ends, those of more than 75 octets folded between two characters.
  static func file(_ lines: [String]) -> String {
    lines.map { folded($0) + "\r\n" }.joined()
  }

  /// The content lines of a file, unfolded; line ends may have lost their carriage return.
  static func read(_ bytes: [UInt8]) -> [String] {
    var lines: [[UInt8]] = []
    for var line in bytes.split(separator: UInt8(ascii: "\n")).map(Array.init) {
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      let isFolded = line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t")
      if isFolded, !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(line)
      }
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func folded(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var room = width
    for scalar in line.unicodeScalars {
      let length = UTF8.width(scalar)
      if length > room {
        result += ["\r", "\n", " "]
        room = width - 1
      }
      result.append(scalar)
      room -= length
    }
    return String(result)
  }
}
