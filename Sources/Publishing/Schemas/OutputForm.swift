/// What a value of an output is: from it its JSON schema is made.
indirect enum OutputForm: Sendable {
  case text, whole, number, flag, date, instant
  /// One of a few words.
  case words([String])
  case list(OutputForm)
  /// An object in which every key stands and no other.
  case object([(String, OutputForm)])
  /// An object whose keys are names of the site.
  case named(OutputForm)
  /// The value or null.
  case orNull(OutputForm)

  /// The schema of the value.
  var schema: JSONValue {
    switch self {
    case .text: return type("string")
    case .whole: return type("integer")
    case .number: return type("number")
    case .flag: return type("boolean")
    case .date: return pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .instant:
      return pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:00[+-][0-9]{2}:[0-9]{2}$")
    case .words(let words): return .object(["enum": .array(words.map(JSONValue.string))])
    case .list(let item): return .object(["type": .string("array"), "items": item.schema])
    case .object(let fields): return OutputForm.object(of: fields)
    case .named(let value):
      return .object(["type": .string("object"), "additionalProperties": value.schema])
    case .orNull(let value):
      return .object(["anyOf": .array([value.schema, type("null")])])
    }
  }

  /// The value with null for every key that it leaves out and that may be null.
  func completed(_ value: JSONValue) -> JSONValue {
    switch (self, value) {
    case (.list(let item), .array(let values)): return .array(values.map(item.completed))
    case (.named(let form), .object(let fields)): return .object(fields.mapValues(form.completed))
    case (.orNull, .null): return .null
    case (.orNull(let form), _): return form.completed(value)
    case (.object(let forms), .object(var fields)):
      for (key, form) in forms {
        if let found = fields[key] {
          fields[key] = form.completed(found)
        } else if case .orNull = form {
          fields[key] = .null
        }
      }
      return .object(fields)
    default: return value
    }
  }

  /// An object with a key that says which schema it is of.
  static func document(_ schema: String, _ fields: [(String, OutputForm)]) -> OutputForm {
    .object([("schema", .words([schema]))] + fields)
  }

  private static func object(of fields: [(String, OutputForm)]) -> JSONValue {
    .object([
      "type": .string("object"),
      "properties": .object(
        Dictionary(fields.map { ($0, $1.schema) }, uniquingKeysWith: { first, _ in first })
      ),
      "required": .array(fields.map { .string($0.0) }),
      "additionalProperties": .bool(false),
    ])
  }

  private func type(_ name: String) -> JSONValue { .object(["type": .string(name)]) }

  private func pattern(_ text: String) -> JSONValue {
    .object(["type": .string("string"), "pattern": .string(text)])
  }
}
