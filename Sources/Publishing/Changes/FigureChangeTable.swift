import Planning
import Rostering

/// The figures of two plans as a table for the screen: before, after, difference.
struct FigureChangeTable {
  let report: ChangesReport

  /// The table, and a sentence where the figures are of different weeks.
  var lines: [String] {
    var table = TextTable([
      ("Figure", .left), ("Before", .right), ("After", .right), ("Difference", .right),
    ])
    for figure in report.figureChanges {
      table.add([
        title(of: figure),
        text(figure.before, figure.unit, report.before.site.currency),
        text(figure.after, figure.unit, report.after.site.currency),
        difference(of: figure),
      ])
    }
    return table.lines + note
  }

  private var note: [String] {
    let changes = report.changes
    guard !changes.daysOnlyBefore.isEmpty || !changes.daysOnlyAfter.isEmpty else { return [] }
    return TextLines.wrapped(
      "Figures are of all days of each plan, not of the days in common alone."
    )
  }

  private var isOneCurrency: Bool { report.before.site.currency == report.after.site.currency }

  private func title(of figure: FigureChange) -> String {
    switch figure.unit {
    case .share, .count: figure.name
    case .contacts: figure.name + ", contacts"
    case .hours: figure.name + ", hours"
    case .money: figure.name + (isOneCurrency ? ", \(report.after.site.currency.code)" : "")
    }
  }

  private func text(_ value: Double?, _ unit: FigureChange.Unit, _ currency: Currency) -> String {
    guard let value else { return "-" }
    switch unit {
    case .share: return Decimals.percent(value)
    case .contacts, .hours: return Decimals.text(value, digits: 1)
    case .count: return Decimals.text(value, digits: 0)
    case .money:
      let amount = currency.text(Money(minorUnits: Int(value)))
      return isOneCurrency ? amount : "\(amount) \(currency.code)"
    }
  }

  private func difference(of figure: FigureChange) -> String {
    guard figure.unit != .money || isOneCurrency, let difference = figure.difference else {
      return "-"
    }
    // A difference of two percentages is no percentage of either.
    let text =
      figure.unit == .share
      ? Decimals.text(difference * 100, digits: 1) + " points"
      : text(difference, figure.unit, report.after.site.currency)
    // What rounds to nothing is no change.
    guard text.contains(where: { ("1"..."9").contains($0) }) else { return "=" }
    return difference > 0 ? "+" + text : text
  }
}
