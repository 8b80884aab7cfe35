import Planning
import Rostering

/// Each cap, and what uses it.
struct FitSheet {
  /// More uses of a cap are put together.
  private static let mostUses = 8

  private let workbook: FinanceWorkbook
  private let ledger: LedgerRanges

  init(_ workbook: FinanceWorkbook, ledger: LedgerRanges) {
    (self.workbook, self.ledger) = (workbook, ledger)
  }

  /// What a cost centre pays, its name in a cell: names are compared letter by letter, so that no
  /// sign in one is taken for a condition.
  static func sum(of ledger: LedgerRanges, centreIn cell: String) -> String {
    "=SUMPRODUCT(EXACT(\(ledger.centre),\(cell))*\(ledger.amount))"
  }

  func write(_ sheet: Sheet) {
    sheet.widths([26, 13, 9, 10, 15, 15, 15, 15, 15, 15, 10])
    sheet.page(frozen: 1)
    sheet.heading(
      0,
      [
        "Cap", "Of", "Keep", "Period", "Limit", "Spent before", "Allowed", "Committed", "Planned",
        "Headroom", "Used",
      ],
      texts: 4
    )
    for (index, fit) in workbook.report.fits.enumerated() { write(fit, sheet, index + 1) }
    var row = workbook.report.fits.count + 2
    for fit in workbook.report.fits where !fit.uses.isEmpty { row = uses(fit, sheet, row) }
    if workbook.report.fits.isEmpty { sheet.text(1, 0, "No budget is set.") }
  }

  private func write(_ fit: BudgetFit, _ sheet: Sheet, _ row: Int) {
    let isCentre = if case .centre = fit.scope { true } else { false }
    sheet.text(row, 0, fit.name)
    sheet.text(row, 1, isCentre ? "cost centre" : "budget")
    sheet.text(row, 2, words(fit.keeping))
    sheet.text(row, 3, fit.period.rawValue)
    for (column, amount) in [fit.cap, fit.spent, fit.allowed, fit.committed].enumerated() {
      sheet.number(row, column + 4, workbook.major(amount), .money)
    }
    let planned = workbook.major(fit.planned)
    if let formula = formula(of: fit, row) {
      sheet.formula(row, 8, formula, planned)
    } else {
      sheet.number(row, 8, planned, .money)
    }
    let line = row + 1
    sheet.formula(row, 9, "=G\(line)-I\(line)", workbook.major(fit.headroom))
    let used = fit.allowed == .zero ? 0 : planned / workbook.major(fit.allowed)
    sheet.formula(row, 10, "=IF(G\(line)=0,0,I\(line)/G\(line))", used, .share)
  }

  private func formula(of fit: BudgetFit, _ row: Int) -> String? {
    switch fit.scope {
    case .centre: Self.sum(of: ledger, centreIn: "A\(row + 1)")
    case .budget(let place):
      ledger.budgets[place].map { "=SUMPRODUCT(\($0)*\(ledger.amount))" }
    }
  }

  private func words(_ keeping: Budget.Keeping?) -> String {
    switch keeping {
    case nil: "goal"
    case .hard: "hard"
    case .soft: "soft"
    case .watch: "watch"
    }
  }

  private func uses(_ fit: BudgetFit, _ sheet: Sheet, _ start: Int) -> Int {
    sheet.text(start, 0, "What uses \(fit.name)", .heading)
    sheet.text(start, 1, "Kind", .heading)
    sheet.text(start, 2, "", .heading)
    sheet.text(start, 3, "Amount", .headingRight)
    var row = start
    for use in fit.uses.prefix(Self.mostUses) {
      row += 1
      sheet.text(row, 0, "\(use.team), \(use.rule)")
      sheet.text(row, 1, use.kind.rawValue)
      sheet.number(row, 3, workbook.major(use.amount), .money)
    }
    let rest = fit.uses.dropFirst(Self.mostUses)
    if !rest.isEmpty {
      row += 1
      sheet.text(row, 0, "all else")
      sheet.number(row, 3, workbook.major(rest.reduce(.zero) { $0 + $1.amount }), .money)
    }
    return row + 2
  }
}
