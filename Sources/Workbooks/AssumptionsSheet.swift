import Planning
import Rostering

/// A rate of the ledger: people of a contract, or what a rule pays for an hour.
struct RateKey: Hashable {
  var contract: ContractID
  var perHour: Money
  /// The rule whose own rate it is; nil for a rate of people.
  var rule: String?

  /// The rate of an entry; nil where it has none.
  init?(_ entry: PayEntry, at site: Site) {
    guard case .time(let perHour, let share) = entry.basis else { return nil }
    let isOwn = share == .whole && (entry.kind == .premium || entry.kind == .standby)
    self.init(
      contract: site[entry.person].contract,
      perHour: perHour,
      rule: isOwn ? entry.rule : nil
    )
  }

  init(contract: ContractID, perHour: Money, rule: String?) {
    (self.contract, self.perHour, self.rule) = (contract, perHour, rule)
  }
}

/// What the figures rest on, and the rates that the ledger takes.
struct AssumptionsSheet {
  private let workbook: FinanceWorkbook
  private var site: Site { workbook.site }

  init(_ workbook: FinanceWorkbook) { self.workbook = workbook }

  /// Writes the sheet and gives the cell of each rate.
  func write(_ sheet: Sheet) -> [RateKey: String] {
    sheet.widths([72, 28, 16])
    sheet.page(frozen: 0)
    sheet.text(0, 0, "What the figures rest on", .title)
    var row = 2
    for note in notes {
      sheet.note(row, note, lettersInLine: 68)
      row += 1
    }
    guard workbook.privacy.showsPay else { return [:] }
    row += 1
    sheet.heading(
      row,
      ["Hourly rates (change one: the ledger follows)", "Rule", "Per hour"],
      texts: 2
    )
    var cells: [RateKey: String] = [:]
    for entry in workbook.report.ledger.entries {
      guard let key = RateKey(entry, at: site), cells[key] == nil else { continue }
      row += 1
      sheet.text(row, 0, site.contracts[key.contract.index].name)
      sheet.text(row, 1, key.rule ?? "hours")
      sheet.number(row, 2, workbook.major(key.perHour), .money)
      cells[key] = sheet.cell(row, 2)
    }
    return cells
  }

  private var notes: [String] {
    let horizon = site.horizon
    let last = horizon.date(ofDay: horizon.dayCount - 1)
    let roundings = Set(
      site.contracts.map {
        "\($0.pay.rounding.unit.rawValue), \($0.pay.rounding.direction.rawValue)"
      }
    )
    let shown =
      workbook.privacy.showsPay
      ? "The ledger has a line for everything that anyone is paid for."
      : "Each person's pay is hidden: the ledger has sums by cost centre, team, kind and rule, and "
        + "teams of fewer than \(FinancePrivacy.leastTeam) people are put together as 'small teams'. "
        + "rota budget --with-pay shows each line, with rates that can be changed."
    return [
      "\(site.name), \(horizon.firstDay) to \(last), in \(site.currency.code).",
      shown,
      "Amounts are rounded by \(roundings.sorted().joined(separator: "; ")). Where lines are rounded "
        + "by themselves they are formulas; where a shift or a week is rounded as one, a line of kind "
        + "'rounding' holds the difference and does not follow a changed rate.",
      "Totals of this workbook are formulas over the sheet Ledger. Fixed amounts, and on-costs whose "
        + "base is not in one block of lines, stand as numbers.",
      "Pay for time on a queue beyond what it needs is surplus; pay on shift without a queue is idle; "
        + "leave, standby and what is paid without a shift are apart.",
      "Contacts within the standard are those that the plan's waiting-line formulas expect.",
    ]
  }
}
