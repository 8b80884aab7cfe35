import CXLSXWriter
import Planning
import Rostering

/// What is paid in all, by kind, by cost centre and by queue.
struct SummarySheet {
  private let workbook: FinanceWorkbook
  private let ledger: LedgerRanges
  private var site: Site { workbook.site }
  private var report: FinanceReport { workbook.report }

  init(_ workbook: FinanceWorkbook, ledger: LedgerRanges) {
    (self.workbook, self.ledger) = (workbook, ledger)
  }

  func write(_ sheet: Sheet, _ book: Book) {
    sheet.widths([44, 16, 16, 14, 16, 16, 18])
    sheet.page(frozen: 0)
    let horizon = site.horizon
    let last = horizon.date(ofDay: horizon.dayCount - 1)
    sheet.text(0, 0, "\(site.name), \(horizon.firstDay) to \(last)", .title)
    let total = workbook.major(report.ledger.total)
    sheet.text(2, 0, "All pay, by the ledger")
    sheet.formula(2, 1, "=SUM(\(ledger.amount))", total, .total)
    sheet.text(3, 0, "All pay, by the plan")
    sheet.number(3, 1, total, .money)
    sheet.text(4, 0, "Difference (0 unless a rate was changed)")
    sheet.formula(4, 1, "=ROUND(B3-B4,\(site.currency.minorDigits))", 0)
    let kinds = kinds(sheet, 6)
    var row = kinds.upperBound + 2
    row = centres(sheet, row)
    row = queues(sheet, row + 1)
    chart(sheet, book, kinds, row + 2)
  }

  /// Pay by kind.
  ///
  /// - Returns: The rows of the kinds, the heading included.
  private func kinds(_ sheet: Sheet, _ start: Int) -> ClosedRange<Int> {
    sheet.heading(start, ["Kind of pay", "Amount"])
    var row = start
    for kind in PayKind.allCases {
      let amount = report.ledger.total(of: kind)
      guard report.ledger.entries.contains(where: { $0.kind == kind }) else { continue }
      row += 1
      sheet.text(row, 0, kind.rawValue)
      sheet.formula(
        row,
        1,
        "=SUMIFS(\(ledger.amount),\(ledger.kind),A\(row + 1))",
        workbook.major(amount)
      )
    }
    return start...row
  }

  private func chart(_ sheet: Sheet, _ book: Book, _ kinds: ClosedRange<Int>, _ row: Int) {
    guard kinds.count > 1 else { return }
    let rows = kinds.lowerBound + 1...kinds.upperBound
    book.chart(
      LXW_CHART_BAR,
      [
        Book.Series(
          name: "Pay",
          categories: sheet.range(rows, 0),
          values: sheet.range(rows, 1)
        )
      ],
      title: "Pay by kind, \(site.currency.code)",
      axes: ("", ""),
      on: sheet,
      at: row,
      0
    )
  }

  private func centres(_ sheet: Sheet, _ start: Int) -> Int {
    sheet.heading(start, ["Cost centre", "Amount"])
    var row = start
    for index in site.costCentres.indices {
      row += 1
      sheet.text(row, 0, site.costCentres[index].name)
      sheet.formula(
        row,
        1,
        FitSheet.sum(of: ledger, centreIn: "A\(row + 1)"),
        workbook.major(report.ledger.total(of: CostCentreID(index)))
      )
    }
    return row + 1
  }

  private func queues(_ sheet: Sheet, _ start: Int) -> Int {
    sheet.heading(
      start,
      [
        "Queue", "Serving", "Surplus", "Contacts", "Per contact", "In standard",
        "Per contact in standard",
      ]
    )
    var row = start
    for queue in report.queues {
      row += 1
      let line = row + 1
      sheet.text(row, 0, site[queue.queue].name)
      sheet.number(row, 1, workbook.major(queue.serving), .money)
      sheet.number(row, 2, workbook.major(queue.surplus), .money)
      sheet.number(row, 3, queue.contacts)
      each(sheet, row, 4, queue.perContact, "(B\(line)+C\(line))/D\(line)")
      sheet.number(row, 5, queue.inStandard)
      each(sheet, row, 6, queue.perContactInStandard, "(B\(line)+C\(line))/F\(line)")
    }
    for (name, amount) in [("On shift without a queue", report.idle), ("Apart", report.apart)] {
      row += 1
      sheet.text(row, 0, name)
      sheet.number(row, 1, workbook.major(amount), .money)
    }
    row += 1
    sheet.text(row, 0, "All")
    sheet.formula(
      row,
      1,
      "=SUM(B\(start + 2):C\(row))",
      workbook.major(report.ledger.total),
      .total
    )
    return row
  }

  private func each(_ sheet: Sheet, _ row: Int, _ column: Int, _ value: Money?, _ formula: String) {
    guard let value else { return sheet.text(row, column, "") }
    sheet.formula(row, column, "=" + formula, workbook.major(value))
  }
}
