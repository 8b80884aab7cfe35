import Foundation
public import Rostering

/// What can go wrong with a plan, for programs: contingency.json.
public struct ContingencyJSON {
  /// Name and version of the schema.
  public static let schema = "rota-contingency/1"
  /// The file in a plan folder.
  public static let path = "contingency.json"

  private struct Document: Codable {
    var schema: String
    var report: ContingencyReport
  }

  private let report: ContingencyReport

  /// The JSON of a report.
  public init(_ report: ContingencyReport) { self.report = report }

  /// The JSON, which is the same for the same report.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let document = Document(schema: Self.schema, report: report)
    guard let bytes = try? encoder.encode(document),
      let value = try? JSONDecoder().decode(JSONValue.self, from: bytes)
    else { return "" }
    return JSONWriter.text(value)
  }
}
