public import Demand
public import Planning

/// How many people each queue needs when, for programs: the same as ``StaffingTableText``.
public struct StaffingJSON {
  /// Name and version of the schema.
  public static let schema = "rota-staff/1"

  private let site: Site
  private let rows: [StaffingTable.Row]

  /// The JSON of some rows of a staffing table.
  public init(site: Site, rows: [StaffingTable.Row]) { (self.site, self.rows) = (site, rows) }

  /// The JSON, which is the same for the same rows.
  public var text: String {
    JSONWriter.text(
      .object([
        "schema": .string(Self.schema), "site": RotaJSONEncoding(site: site).siteValue,
        "rows": .array(rows.map(value)),
      ])
    )
  }

  private func value(_ row: StaffingTable.Row) -> JSONValue {
    let clock = WallClock(horizon: site.horizon)
    return .object([
      "queue": .string(site[row.queue].name),
      "start": .string(clock.iso(site.horizon.start(of: row.interval))),
      "contacts": .number(row.contacts), "handle_seconds": .number(row.handleSeconds),
      "serving": .integer(row.serving), "people": .integer(row.onRota),
      "level": .optional(row.level, JSONValue.number), "because": .string(row.sentence),
    ])
  }
}
