/// JSON text that is the same for the same value: keys sorted, shortest exact numbers, and what
/// fits stands on one line, so that a difference between two rotas reads well.
package struct JSONWriter {
  private static let width = 160

  /// The text of a value, with a line end at its end.
  package static func text(_ value: JSONValue) -> String {
    render(value, indent: 0, room: width) + "\n"
  }

  /// - Parameter room: Columns left on the line where the value starts.
  private static func render(_ value: JSONValue, indent: Int, room: Int) -> String {
    if let line = flat(value, room: room) { return line }
    switch value {
    case .array(let items) where items.allSatisfy(\.isScalar):
      return block("[", filled(items.map(scalar), room: width - indent - 3), "]", indent)
    case .array(let items):
      let inner = items.map { render($0, indent: indent + 2, room: width - indent - 3) }
      return block("[", inner, "]", indent)
    case .object(let fields):
      let inner = fields.sorted { $0.key < $1.key }.map { field in
        let key = quoted(field.key) + ": "
        return key
          + render(field.value, indent: indent + 2, room: width - indent - 3 - key.count)
      }
      return block("{", inner, "}", indent)
    default: return scalar(value)
    }
  }

  private static func block(
    _ open: String,
    _ inner: [String],
    _ close: String,
    _ indent: Int
  ) -> String {
    let margin = String(repeating: " ", count: indent)
    return open + "\n" + inner.map { margin + "  " + $0 }.joined(separator: ",\n") + "\n" + margin
      + close
  }

  /// As many items on each line as fit, the comma at the end of a line left to the caller.
  private static func filled(_ items: [String], room: Int) -> [String] {
    var lines: [String] = []
    for item in items {
      if let last = lines.last, last.utf8.count + 2 + item.utf8.count <= room {
        lines[lines.count - 1] = last + ", " + item
      } else {
        lines.append(item)
      }
    }
    return lines
  }

  /// The value on one line, or nil where it takes more than `room` columns.
  private static func flat(_ value: JSONValue, room: Int) -> String? {
    var text = ""
    return append(value, to: &text, limit: room) ? text : nil
  }

  private static func append(_ value: JSONValue, to text: inout String, limit: Int) -> Bool {
    switch value {
    case .array(let items):
      text += "["
      for (place, item) in items.enumerated() {
        if place > 0 { text += ", " }
        guard append(item, to: &text, limit: limit) else { return false }
      }
      text += "]"
    case .object(let fields):
      text += "{"
      for (place, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
        text += (place > 0 ? ", " : "") + quoted(field.key) + ": "
        guard append(field.value, to: &text, limit: limit) else { return false }
      }
      text += "}"
    default: text += scalar(value)
    }
    return text.utf8.count <= limit
  }

  private static func scalar(_ value: JSONValue) -> String {
    switch value {
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): "\(number)"
    case .number(let number): number.isFinite ? "\(number)" : "null"
    case .string(let text): quoted(text)
    default: "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
