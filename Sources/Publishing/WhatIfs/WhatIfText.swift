import Planning

/// What-ifs side by side with their plan, for the screen and for a spreadsheet.
public struct WhatIfText {
  /// The comparison.
  public let comparison: WhatIfComparison

  /// The text of a comparison.
  public init(_ comparison: WhatIfComparison) { self.comparison = comparison }

  /// Name of the table's file.
  public static let csvName = "comparison.csv"

  /// How many plans stand side by side on a screen.
  private static let across = 3

  /// The comparison in plain text of 80 columns.
  public var text: String {
    let legend = comparison.plans.enumerated().flatMap { place, plan in
      TextLines.wrapped(
        meaning(of: plan, place),
        first: "[\(place)] ",
        margin: 4
      )
    }
    let tables = blocks.map { $0.lines.joined(separator: "\n") }
    let notes = comparison.notes.flatMap { TextLines.wrapped($0) }
    return ([legend.joined(separator: "\n")] + tables + [notes.joined(separator: "\n")])
      .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// What stands behind a number: a what-if that is called by what it alters says it once.
  private func meaning(of plan: WhatIfComparison.Plan, _ place: Int) -> String {
    let alterations = plan.alterations.joined(separator: "; ")
    if place == 0 { return plan.folder }
    return plan.name == alterations ? alterations : "\(plan.name): \(alterations)"
  }

  /// The plan itself stands first in every table.
  private var blocks: [TextTable] {
    let others = Array(1..<comparison.plans.count)
    let starts = stride(from: 0, to: max(1, others.count), by: Self.across)
    return starts.map { start in
      table([0] + others.dropFirst(start).prefix(Self.across))
    }
  }

  private func table(_ places: [Int]) -> TextTable {
    var table = TextTable(
      [("Figure", .left)] + places.map { ("[\($0)] " + name(of: $0), TextTable.Alignment.right) }
    )
    for row in comparison.rows {
      table.add([row.name] + places.map { comparison.text(row, $0) })
    }
    return table
  }

  private func name(of place: Int) -> String {
    let name = place == 0 ? "plan" : comparison.plans[place].name
    return name.count <= 12 ? name : name.prefix(11) + "…"
  }

  /// The table for a spreadsheet: a row for each figure, a column for each plan, plain numbers.
  public var csv: String {
    var table = CSVText()
    table.add(["figure", "unit"] + comparison.plans.map(\.name))
    for row in comparison.rows {
      let values = row.values.enumerated().map { place, value in
        value.map { number($0, row.unit, place) } ?? ""
      }
      table.add([row.name, row.unit.rawValue] + values)
    }
    return table.text
  }

  private func number(_ value: Double, _ unit: FigureChange.Unit, _ place: Int) -> String {
    let currency = comparison.plans[place].plan.site.currency
    let digits =
      switch unit {
      case .share: 4
      case .contacts, .hours: 2
      case .count: 0
      case .money: currency.minorDigits
      }
    let scaled = unit == .money ? value / Double(currency.minorPerMajor) : value
    return Decimals.text(scaled, digits: digits).replacing(",", with: "")
  }
}
