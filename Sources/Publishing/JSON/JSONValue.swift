/// A JSON value as a tree.
package enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// What the value is, for people.
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let value): "\"\(value)\""
    case .array(let values): "a list of \(values.count)"
    case .object: "an object"
    }
  }

  /// Whether the value holds no others.
  package var isScalar: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// A value or null.
  package static func optional<Value>(_ value: Value?, _ wrap: (Value) -> JSONValue) -> JSONValue {
    value.map(wrap) ?? .null
  }
}

extension JSONValue: Decodable {
  package init(from decoder: any Decoder) throws {
    let place = try decoder.singleValueContainer()
    if place.decodeNil() {
      self = .null
    } else if let value = try? place.decode(String.self) {
      self = .string(value)
    } else if let value = try? place.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? place.decode(Double.self) {
      self = .number(value)
    } else if let value = try? place.decode(Bool.self) {
      self = .bool(value)
    } else if let values = try? place.decode([JSONValue].self) {
      self = .array(values)
    } else {
      self = .object(try place.decode([String: JSONValue].self))
    }
  }
}
