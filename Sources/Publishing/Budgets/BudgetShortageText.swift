public import Planning
public import Rostering

/// Why a hard budget is not kept, in sentences.
public struct BudgetShortageText {
  /// The site.
  public let site: Site
  /// Why.
  public let shortage: BudgetShortage

  /// A text.
  public init(site: Site, shortage: BudgetShortage) {
    (self.site, self.shortage) = (site, shortage)
  }

  /// The sentences.
  public var lines: [String] {
    let figures = shortage.figures
    let name = site.budgets[figures.budget].name
    var lines = [
      "Budget \(name) is hard and not kept: it allows \(money(figures.allowed)), the rota pays "
        + "\(money(figures.planned)), \(money(figures.over)) more."
    ]
    if shortage.isProven {
      lines.append(
        "No rota keeps it: the rules of each person alone make it \(money(shortage.least)) at "
          + "least, \(money(shortage.least - figures.allowed)) more than is allowed."
      )
    } else {
      lines.append(
        "The rules of each person alone would allow \(money(shortage.least)); nothing cheaper was "
          + "found that keeps what people do together. Maybe give the search more time."
      )
    }
    for entry in shortage.without.prefix(5) {
      lines.append(
        "Without rule \(entry.rule) the least would be \(money(entry.least))"
          + (entry.least <= figures.allowed ? ", and the budget could be kept." : ".")
      )
    }
    if shortage.without.isEmpty, shortage.isProven {
      lines.append("No single rule would make it less: pins and paid leave are what costs.")
    }
    lines.append(
      "What the standards promise comes after a hard budget and has given already: see what is "
        + "missed."
    )
    return lines
  }

  private func money(_ money: Money) -> String {
    "\(site.currency.text(money)) \(site.currency.code)"
  }
}
