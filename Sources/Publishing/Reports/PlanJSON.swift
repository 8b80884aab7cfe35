public import Planning
public import Rostering

/// What a planner reads after a run, for programs: the same as ``TerminalSummary``.
///
/// The rota itself is in rota.json of the plan folder.
public struct PlanJSON {
  /// Name and version of the schema.
  public static let schema = "rota-plan/2"

  private let site: Site
  private let record: PlanRecord
  private let violations: [Violation]
  private let folder: String

  /// The JSON of a run.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - record: The rota with its figures and proof.
  ///   - violations: The rules that the rota breaks.
  ///   - folder: The plan folder as it was named.
  public init(site: Site, record: PlanRecord, violations: [Violation], folder: String) {
    (self.site, self.record) = (site, record)
    (self.violations, self.folder) = (violations, folder)
  }

  /// The JSON, which is the same for the same plan.
  public var text: String {
    let shifts = record.rota.lines.reduce(0) { $0 + $1.shifts.count }
    guard case .object(var fields) = RotaJSONEncoding(site: site).value(of: record) else {
      return ""
    }
    fields["lines"] = nil
    fields["schema"] = .string(Self.schema)
    fields["plan"] = .string(folder)
    fields["people"] = .integer(record.rota.lines.count)
    fields["shifts"] = .integer(shifts)
    fields["broken"] = ViolationsJSON(site: site).value(violations)
    return JSONWriter.text(.object(fields))
  }
}
