/// A value of a JSON tree together with where it stands, read strictly: a key that is missing or
/// not known is a problem, and so is a value of another kind.
struct JSONPlace {
  let value: JSONValue
  let path: String

  /// Refuses the value with a sentence.
  func problem(_ sentence: String) -> RotaJSONProblem {
    RotaJSONProblem(place: path, sentence: sentence)
  }

  /// The fields of an object that has exactly these keys, and perhaps some of the optional ones.
  func fields(_ keys: [String], optional: [String] = []) throws -> Fields {
    guard case .object(let found) = value else {
      throw problem("expected an object, found \(value.kind)")
    }
    let known = keys + optional
    for key in found.keys.sorted() where !known.contains(key) {
      throw problem(
        "\"\(key)\" is not a key of this place; known are \(known.joined(separator: ", "))"
      )
    }
    for key in keys where found[key] == nil { throw problem("\"\(key)\" is missing") }
    return Fields(values: found, path: path)
  }

  /// The items of a list.
  func items() throws -> [JSONPlace] {
    guard case .array(let values) = value else {
      throw problem("expected a list, found \(value.kind)")
    }
    return values.enumerated().map { JSONPlace(value: $1, path: "\(path)[\($0)]") }
  }

  /// Nil where the value is null, else what `read` makes of it.
  func optional<Result>(_ read: (JSONPlace) throws -> Result) throws -> Result? {
    value == .null ? nil : try read(self)
  }

  /// A text.
  func string() throws -> String {
    guard case .string(let text) = value else {
      throw problem("expected a text, found \(value.kind)")
    }
    return text
  }

  /// A whole number.
  func integer() throws -> Int {
    guard case .integer(let number) = value else {
      throw problem("expected a whole number, found \(value.kind)")
    }
    return number
  }

  /// A whole number in a range.
  func integer(in range: ClosedRange<Int>) throws -> Int {
    let number = try integer()
    guard range.contains(number) else {
      throw problem("\(number) is outside \(range.lowerBound)...\(range.upperBound)")
    }
    return number
  }

  /// A number.
  func number() throws -> Double {
    switch value {
    case .integer(let number): return Double(number)
    case .number(let number): return number
    default: throw problem("expected a number, found \(value.kind)")
    }
  }

  /// True or false.
  func bool() throws -> Bool {
    guard case .bool(let flag) = value else {
      throw problem("expected true or false, found \(value.kind)")
    }
    return flag
  }

  /// The position of a text in a list of names.
  func index(in names: [String], _ what: String) throws -> Int {
    let text = try string()
    guard let index = names.firstIndex(of: text) else {
      let near = names.first { $0.lowercased() == text.lowercased() }
      throw problem(
        "\"\(text)\" is no \(what) of the site" + (near.map { ". Maybe \"\($0)\"" } ?? "")
      )
    }
    return index
  }
}

/// The fields of a JSON object whose keys have been checked.
struct Fields {
  let values: [String: JSONValue]
  let path: String

  /// The field of a key.
  subscript(key: String) -> JSONPlace {
    JSONPlace(value: values[key] ?? .null, path: path.isEmpty ? key : "\(path).\(key)")
  }
}
