/// The JSON schema of site.yaml or contingencies.yaml, made from the definitions that its reader
/// reads by, so that editors complete and check it.
public struct SiteSchema: Sendable {
  private let file: String
  /// The mappings of the file, the whole of it first.
  private let shapes: [Shape]

  /// The schema of site.yaml.
  public init() { self.init(file: SettingsReader.file, SiteReference.mappings) }

  private init(file: String, _ shapes: [Shape]) { (self.file, self.shapes) = (file, shapes) }

  /// The schema of contingencies.yaml.
  public static let register = SiteSchema(file: RegisterReader.file, Shape.registerMappings)

  /// The text of the schema.
  public var json: String {
    let head: [(String, JSONValue)] = [
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text("Rota \(file)")),
    ]
    let plain = shapes.dropFirst().filter { $0.title != Shape.rules.title }
    let hasRules = shapes.contains { $0.title == Shape.rules.title }
    let definitions =
      plain.map { (id($0), object($0)) } + (hasRules ? [(id(.rules), rules)] : [])
    let root = shapes.first.map(pairs) ?? []
    return JSONValue.object(head + root + [("definitions", .object(definitions))]).written() + "\n"
  }

  private func id(_ shape: Shape) -> String { shape.title.replacing(" ", with: "-") }

  private func object(_ shape: Shape) -> JSONValue { .object(pairs(shape)) }

  private func pairs(_ shape: Shape) -> [(String, JSONValue)] {
    var pairs: [(String, JSONValue)] = [
      ("type", .text("object")), ("properties", .object(properties(shape))),
    ]
    let required = shape.names(required: true)
    if !required.isEmpty { pairs.append(("required", .list(required.map { .text($0) }))) }
    return pairs + [("additionalProperties", .flag(false))]
  }

  private func properties(_ shape: Shape) -> [(String, JSONValue)] {
    shape.keys.map { key in
      let without = key.without.isEmpty ? "" : " (without it: \(key.without))"
      let words: [(String, JSONValue)] = [
        ("description", .text(key.meaning + without + "; for example \(key.example)"))
      ]
      return (key.name, .object(words + schema(key.form)))
    }
  }

  /// The presets and the usual rules by name, and any number of rules with other names.
  private var rules: JSONValue {
    let limits = LimitKind.allCases.map { kind in
      object(Shape(kind.rawValue, Shape.limit(kind).keys + Shape.anyRule.keys))
    }
    let usual = properties(.rules).map { name, value in
      name == "include" ? (name, value) : (name, or(value, Self.none))
    }
    let again: JSONValue = .object([("$ref", .text("#/definitions/\(id(.anyRule))"))])
    let plain: JSONValue = .object([("type", .list([.text("string"), .text("number")]))])
    return .object([
      ("type", .text("object")), ("properties", .object(usual)),
      ("additionalProperties", .object([("anyOf", .list(limits + [again, plain]))])),
    ])
  }

  private static let none: JSONValue = .object([("const", .text("none"))])

  private func or(_ left: JSONValue, _ right: JSONValue) -> JSONValue {
    .object([("anyOf", .list([left, right]))])
  }

  private func schema(_ form: Form) -> [(String, JSONValue)] {
    switch form {
    case .text: return scalar
    case .whole(let limits):
      return numbers("integer", Double(limits.lowerBound)...Double(limits.upperBound))
    case .decimal(let limits): return numbers("number", limits)
    case .money: return numbers("number", 0...1e12)
    case .yesNo:
      return [("enum", .list([.text("yes"), .text("no"), .flag(true), .flag(false)]))]
    case .words(let words): return [("enum", .list(words.map { .text($0) }))]
    case .force: return pattern("^(absolute|hard|soft [1-5])$")
    case .share: return pattern("^[0-9.]+ ?%$")
    case .length: return pattern(Self.length)
    case .lengths: return pattern("^[0-9.]+ ?[a-z]+( ?- ?[0-9.]+ ?[a-z]+)?$")
    case .date: return pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    case .time: return pattern("^[0-9]{1,2}:[0-9]{2}$")
    case .window: return pattern("^[0-9]{1,2}:[0-9]{2} ?- ?[0-9]{1,2}:[0-9]{2}$")
    case .hours: return [("type", .list([.text("string"), .text("object")]))]
    case .days, .name, .special: return scalar
    case .some(let inner):
      let item: JSONValue = .object(schema(inner))
      let list: JSONValue = .object([("type", .text("array")), ("items", item)])
      return [("anyOf", .list([item, list]))]
    case .shares:
      return [("type", .text("object")), ("additionalProperties", .object(schema(.share)))]
    case .list(let shape): return [("type", .text("array")), ("items", item(of: shape))]
    case .mapping(let shape): return [("allOf", .list([reference(shape)]))]
    case .named(let shape):
      return [("type", .text("object")), ("additionalProperties", named(shape))]
    case .either(let left, let right):
      return [("anyOf", .list([.object(schema(left)), .object(schema(right))]))]
    }
  }

  /// An item of a list; a goal or a response may be a word alone.
  private func item(of shape: Shape) -> JSONValue {
    let words: [String] =
      switch shape.title {
      case Shape.goal.title: Array(shape.names.prefix(4))
      case Shape.response.title: Shape.responsesWithoutMore
      default: []
      }
    guard !words.isEmpty else { return reference(shape) }
    return or(reference(shape), .object([("enum", .list(words.map { .text($0) }))]))
  }

  /// A value behind a name of the planner's own; a cost centre may be a name alone.
  private func named(_ shape: Shape) -> JSONValue {
    guard shape.title == Shape.costCentre.title else { return reference(shape) }
    return or(reference(shape), .object([("type", .text("null"))]))
  }

  private func reference(_ shape: Shape) -> JSONValue {
    .object([("$ref", .text("#/definitions/\(id(shape))"))])
  }

  private static let length = "^[0-9.]+ ?(s|sec|seconds?|mins?|minutes?|h|hours?)$"

  /// Any value alone: what stands behind it is checked by the reader.
  private var scalar: [(String, JSONValue)] {
    [("type", .list([.text("string"), .text("number"), .text("boolean")]))]
  }

  private func pattern(_ text: String) -> [(String, JSONValue)] {
    [("type", .text("string")), ("pattern", .text(text))]
  }

  private func numbers(_ type: String, _ limits: ClosedRange<Double>) -> [(String, JSONValue)] {
    [
      ("type", .text(type)), ("minimum", .number(limits.lowerBound)),
      ("maximum", .number(limits.upperBound)),
    ]
  }
}
