import CXLSXWriter
import Planning
import Rostering

/// Service against money.
struct CurveSheet {
  private let workbook: FinanceWorkbook
  private var site: Site { workbook.site }

  init(_ workbook: FinanceWorkbook) { self.workbook = workbook }

  func write(_ sheet: Sheet, _ book: Book) {
    sheet.widths([14, 15, 15, 14, 14, 12, 16, 16, 10] + site.queues.map { _ in 14 })
    sheet.page(frozen: 1)
    sheet.heading(
      0,
      [
        "Rota", "Cap", "Pay", "In standard", "Missed", "Short hours", "Weighed cost", "Bound",
        "Gap",
      ] + site.queues.map { "In standard: \($0.name)" }
    )
    guard let curve = workbook.report.curve else {
      sheet.text(1, 0, "No curve was asked for. rota budget PLAN --curve 7 makes one.")
      return
    }
    let knee = curve.knee(in: site.currency)?.place
    for (place, point) in curve.points.enumerated() {
      let name = place == 0 ? "cheapest" : place == knee ? "knee" : "\(place + 1)"
      write(name, point, sheet, place + 1)
    }
    let last = curve.points.count
    write("today's plan", curve.plan, sheet, last + 1)
    chart(sheet, book, last)
    corners(sheet, last + 27)
  }

  /// The corners of the linear program, where it was solved for every cap.
  private func corners(_ sheet: Sheet, _ start: Int) {
    guard let relaxed = workbook.report.relaxed, relaxed.isExact else { return }
    sheet.text(start, 0, "The linear program for every cap: straight between these corners")
    sheet.heading(start + 1, ["Corner", "Cap", "Weighed cost", "Next unit"])
    let prices = relaxed.prices.map(\.worth) + [0]
    for (index, (point, price)) in zip(relaxed.points, prices).enumerated() {
      let row = start + index + 2
      sheet.text(row, 0, "\(index + 1)")
      sheet.number(row, 1, point.cap, .money)
      sheet.number(row, 2, point.weighed)
      sheet.number(row, 3, price)
    }
  }

  private func chart(_ sheet: Sheet, _ book: Book, _ last: Int) {
    book.chart(
      LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS,
      [
        Book.Series(
          name: "Rotas under a cap",
          categories: sheet.range(1...last, 2),
          values: sheet.range(1...last, 3)
        ),
        Book.Series(
          name: "Today's plan",
          categories: sheet.range(last + 1...last + 1, 2),
          values: sheet.range(last + 1...last + 1, 3)
        ),
      ],
      title: "Contacts within the standard, by pay",
      axes: ("Pay, \(site.currency.code)", "Contacts within the standard"),
      on: sheet,
      at: last + 4,
      1
    )
  }

  private func write(_ name: String, _ point: BudgetPoint, _ sheet: Sheet, _ row: Int) {
    sheet.text(row, 0, name)
    if let cap = point.cap { sheet.number(row, 1, workbook.major(cap), .money) }
    sheet.number(row, 2, workbook.major(point.pay), .money)
    sheet.number(row, 3, point.served)
    sheet.number(row, 4, point.missedContacts)
    sheet.number(row, 5, point.shortHours)
    sheet.number(row, 6, point.objective)
    if let bound = point.bound {
      sheet.number(row, 7, bound)
      sheet.formula(
        row,
        8,
        "=IF(G\(row + 1)=0,0,MAX(0,(G\(row + 1)-H\(row + 1))/ABS(G\(row + 1))))",
        point.gap ?? 0,
        .share
      )
    }
    for (index, served) in point.inStandard.enumerated() { sheet.number(row, 9 + index, served) }
  }
}
