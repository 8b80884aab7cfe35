public import Foundation

/// What a plan folder of a what-if remembers of the question: its name, what was altered, and of
/// which plan.
public struct WhatIfMark: Sendable, Hashable {
  /// Name of the file in the plan folder.
  public static let fileName = "whatif.json"
  /// Name and version of the schema.
  public static let schema = "rota-whatif-mark/1"

  /// Its name.
  public var name: String
  /// The alterations as they were written.
  public var alterations: [String]

  /// A mark.
  public init(name: String, alterations: [String]) {
    self.name = name
    self.alterations = alterations
  }

  /// The mark in a file; nil where there is none that can be read.
  public init?(_ bytes: Data) {
    guard let value = try? JSONSerialization.jsonObject(with: bytes),
      let object = value as? [String: Any], object["schema"] as? String == Self.schema,
      let name = object["name"] as? String, let texts = object["alterations"] as? [String]
    else { return nil }
    self.init(name: name, alterations: texts)
  }

  /// The file.
  public var file: PlanFile {
    let value = JSONValue.object([
      "schema": .string(Self.schema), "name": .string(name),
      "alterations": .array(alterations.map(JSONValue.string)),
    ])
    return PlanFile(path: Self.fileName, text: JSONWriter.text(value))
  }

  /// The name of its folder: the name of the what-if, as far as a path can hold it.
  public static func folder(_ name: String) -> String { SafeFileName.name(name) }
}
