import Planning
import Rostering

/// What was paid against what was planned.
struct ActualsSheet {
  private let workbook: FinanceWorkbook
  private let actuals: ActualsReport

  init(_ workbook: FinanceWorkbook, _ actuals: ActualsReport) {
    (self.workbook, self.actuals) = (workbook, actuals)
  }

  func write(_ sheet: Sheet) {
    sheet.widths([14, 26, 14, 15, 14, 15, 15, 15, 15, 15])
    sheet.page(frozen: 1)
    sheet.heading(
      0,
      [
        "By", "Name", "Planned hours", "Planned", "Paid hours", "Paid", "Volume", "Mix", "Price",
        "Difference",
      ],
      texts: 2
    )
    let groups =
      actuals.centres.map { ("cost centre", $0) } + actuals.queues.map { ("queue", $0) }
      + [("all", actuals.all)]
    for (index, (kind, variance)) in groups.enumerated() {
      let row = index + 1
      sheet.text(row, 0, kind)
      sheet.text(row, 1, variance.name)
      sheet.number(row, 2, Double(variance.plannedSeconds) / 3600)
      sheet.number(row, 3, workbook.major(variance.planned), .money)
      sheet.number(row, 4, Double(variance.actualSeconds) / 3600)
      sheet.number(row, 5, workbook.major(variance.actual), .money)
      for (column, amount) in [variance.volume, variance.mix, variance.price].enumerated() {
        sheet.number(row, 6 + column, workbook.major(amount), .money)
      }
      sheet.formula(
        row,
        9,
        "=SUM(G\(row + 1):I\(row + 1))",
        workbook.major(variance.difference),
        .total
      )
    }
  }
}
