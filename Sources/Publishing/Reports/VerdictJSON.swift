public import Planning
public import Rostering

/// What `rota verify` found, for programs.
public struct VerdictJSON {
  /// Name and version of the schema.
  public static let schema = "rota-verify/1"

  private let site: Site
  private let record: PlanRecord
  private let folder: String
  private let complaints: [String]
  private let unkept: [Violation]

  /// The JSON of a verdict.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - record: The plan.
  ///   - folder: The plan folder as it was named.
  ///   - complaints: A sentence for each thing that does not hold.
  ///   - unkept: Firm rules of presence that are not kept.
  public init(
    site: Site,
    record: PlanRecord,
    folder: String,
    complaints: [String],
    unkept: [Violation]
  ) {
    (self.site, self.record, self.folder) = (site, record, folder)
    (self.complaints, self.unkept) = (complaints, unkept)
  }

  /// The JSON, which is the same for the same plan.
  public var text: String {
    let encoding = RotaJSONEncoding(site: site)
    return JSONWriter.text(
      .object([
        "schema": .string(Self.schema), "plan": .string(folder), "site": encoding.siteValue,
        "holds": .bool(complaints.isEmpty),
        "all_possible": .bool(unkept.isEmpty && record.notPossible.isEmpty),
        "rules_checked": .integer(Rule.allCases.count),
        "complaints": .array(complaints.map(JSONValue.string)),
        "not_possible": .array(record.notPossible.map(RotaJSONEncoding.value(of:))),
        "presence_not_kept": ViolationsJSON(site: site).value(unkept),
        "proof": encoding.value(of: record.proof),
      ])
    )
  }
}
