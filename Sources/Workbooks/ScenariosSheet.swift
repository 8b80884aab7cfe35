import Planning
import Rostering

/// What responses to what can go wrong cost.
struct ScenariosSheet {
  private let workbook: FinanceWorkbook

  init(_ workbook: FinanceWorkbook) { self.workbook = workbook }

  func write(_ sheet: Sheet) {
    sheet.widths([40, 16, 16, 18, 14])
    sheet.page(frozen: 1)
    sheet.heading(0, ["Risk", "Chance a week", "Cost if it comes", "Expected a week", "Answered"])
    guard let money = workbook.report.contingency else {
      sheet.text(1, 0, "The plan was not checked against what can go wrong. rota check does that.")
      return
    }
    for (index, risk) in money.risks.enumerated() {
      let row = index + 1
      sheet.text(row, 0, risk.name)
      sheet.number(row, 1, risk.likelihood, .share)
      sheet.number(row, 2, workbook.major(risk.cost), .money)
      sheet.formula(
        row,
        3,
        "=B\(row + 1)*C\(row + 1)",
        risk.likelihood * workbook.major(risk.cost)
      )
      sheet.text(row, 4, risk.isAnswered ? "yes" : "NO", risk.isAnswered ? .textRight : .warning)
    }
    var row = money.risks.count + 1
    if row > 1 {
      sheet.text(row, 0, "All")
      sheet.formula(
        row,
        3,
        "=SUM(D2:D\(row))",
        money.risks.reduce(0) { $0 + $1.likelihood * workbook.major($1.cost) },
        .total
      )
    }
    row += 2
    sheet.heading(
      row,
      ["A week of responses costs", "Expected", "Half of weeks", "9 in 10", "Worst"]
    )
    let spreads =
      [("The register's risks", money.register)]
      + (money.drawn.map { [("Weeks drawn at random", $0)] } ?? [])
    for (name, spread) in spreads {
      row += 1
      sheet.text(row, 0, name)
      for (column, amount) in [spread.expected, spread.median, spread.high, spread.worst]
        .enumerated()
      {
        sheet.number(row, column + 1, workbook.major(amount), .money)
      }
    }
    row += 2
    sheet.text(row, 0, "Share of weeks to cover")
    sheet.number(row, 1, money.share, .share)
    sheet.text(row + 1, 0, "Reserve")
    sheet.number(row + 1, 1, workbook.major(money.reserve), .total)
    responses(sheet, row + 4)
  }

  /// What it is worth to have responses at hand.
  private func responses(_ sheet: Sheet, _ start: Int) {
    guard let responses = workbook.report.responses else { return }
    sheet.heading(start, ["To have in advance", "Worth a week", "Price a week", "Gain", "Saves"])
    for (index, worth) in responses.enumerated() {
      let row = start + index + 1
      sheet.text(row, 0, name(worth.thing))
      sheet.number(row, 1, worth.expected, .money)
      if let price = worth.price {
        sheet.number(row, 2, workbook.major(price), .money)
        let gain = worth.expected - workbook.major(price)
        sheet.formula(row, 3, "=B\(row + 1)-C\(row + 1)", gain)
      }
      sheet.number(row, 4, worth.saving, .share)
    }
  }

  private func name(_ thing: ResponseWorth.Thing) -> String {
    switch thing {
    case .response(let kind): kind
    case .training(let person, let queue):
      "train \(workbook.site[person].id) for \(workbook.site[queue].name)"
    }
  }
}
