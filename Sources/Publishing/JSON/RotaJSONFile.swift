public import Foundation
public import Planning

/// The file rota.json: everything that `rota verify` needs beside the site.
///
/// <doc:RotaJSON> documents the schema. The bytes depend on the site and the record alone: keys are
/// sorted, and seconds spent are left out.
public struct RotaJSONFile {
  /// Name and version of the schema.
  public static let schema = "rota/4"

  /// The site that the record belongs to.
  public let site: Site

  /// The format for a site.
  public init(site: Site) { self.site = site }

  /// The record as bytes of rota.json.
  public func encode(_ record: PlanRecord) -> Data {
    Data(JSONWriter.text(RotaJSONEncoding(site: site).value(of: record)).utf8)
  }

  /// The record in the bytes of a rota.json.
  ///
  /// - Throws: ``RotaJSONProblem`` where the bytes are no JSON, have another schema, leave
  ///   something out, add something, or contradict the site or themselves.
  public func decode(_ bytes: Data) throws -> PlanRecord {
    let tree: JSONValue
    do {
      tree = try JSONDecoder().decode(JSONValue.self, from: bytes)
    } catch {
      throw RotaJSONProblem(
        place: "",
        sentence: "is not a JSON file: \(RotaJSONFile.reason(error))"
      )
    }
    return try RotaJSONDecoding(site: site).record(JSONPlace(value: tree, path: ""))
  }

  private static func reason(_ error: any Error) -> String {
    guard case DecodingError.dataCorrupted(let context) = error else {
      return error.localizedDescription
    }
    guard let cause = context.underlyingError as NSError? else { return context.debugDescription }
    return cause.userInfo[NSDebugDescriptionErrorKey] as? String ?? context.debugDescription
  }
}
