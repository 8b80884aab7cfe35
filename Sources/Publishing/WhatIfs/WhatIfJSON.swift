import Planning

/// What-ifs side by side with their plan, for programs.
public struct WhatIfJSON {
  /// Name and version of the schema.
  public static let schema = "rota-whatif/1"

  private let comparison: WhatIfComparison

  /// The JSON of a comparison.
  public init(_ comparison: WhatIfComparison) { self.comparison = comparison }

  /// The JSON, which is the same for the same comparison.
  public var text: String {
    JSONWriter.text(
      .object([
        "schema": .string(Self.schema),
        "site": .string(comparison.base.plan.site.name),
        "currency": .string(comparison.base.plan.site.currency.code),
        "plans": .array(
          comparison.plans.map { plan in
            .object([
              "name": .string(plan.name), "folder": .string(plan.folder),
              "alterations": .array(plan.alterations.map(JSONValue.string)),
            ])
          }
        ),
        "figures": .array(
          comparison.rows.map { row in
            .object([
              "figure": .string(row.name), "unit": .string(row.unit.rawValue),
              "values": .array(row.values.map { number($0, row.unit) }),
            ])
          }
        ),
        "notes": .array(comparison.notes.map(JSONValue.string)),
      ])
    )
  }

  /// Money is in minor units, as everywhere.
  private func number(_ value: Double?, _ unit: FigureChange.Unit) -> JSONValue {
    guard let value else { return .null }
    return unit == .money || unit == .count ? .integer(Int(value)) : .number(value)
  }
}
