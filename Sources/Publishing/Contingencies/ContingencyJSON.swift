public import Foundation
public import Planning
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

  private let site: Site
  private let report: ContingencyReport

  /// The JSON of a report.
  ///
  /// - Parameters:
  ///   - site: The site of the plan; minutes of the report count from its first day's midnight.
  ///   - report: What was found out.
  public init(site: Site, report: ContingencyReport) { (self.site, self.report) = (site, report) }

  /// The JSON, which is the same for the same report.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    guard let bytes = try? encoder.encode(report),
      let value = try? JSONDecoder().decode(JSONValue.self, from: bytes)
    else { return "" }
    return JSONWriter.text(
      .object([
        "schema": .string(Self.schema), "site": RotaJSONEncoding(site: site).siteValue,
        "report": ContingencyForms.report.completed(value),
      ])
    )
  }

  /// The report in the bytes of a contingency.json; nil where they hold none of this schema.
  public static func report(in bytes: Data) -> ContingencyReport? {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let document = try? decoder.decode(Document.self, from: bytes),
      document.schema == schema
    else { return nil }
    return document.report
  }
}
