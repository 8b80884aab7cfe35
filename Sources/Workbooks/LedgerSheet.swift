import CXLSXWriter
import Planning
import Rostering

/// Where the ledger's columns stand, for formulas over them.
struct LedgerRanges {
  var centre: String
  var kind: String
  var amount: String
  /// By budget: 1 where a line counts; nil where a line counts in part.
  var budgets: [String?]
}

/// The ledger, line by line.
struct LedgerSheet {
  private enum Column: Hashable {
    case person, name, centre, team, date, kind, rule, minutes, rate, share, amount
    case budget(Int)
  }

  private let workbook: FinanceWorkbook
  private let rates: [RateKey: String]
  private let lines: [FinanceLine]
  private let columns: [Column]
  private var site: Site { workbook.site }
  private var entries: [PayEntry] { workbook.report.ledger.entries }

  init(_ workbook: FinanceWorkbook, rates: [RateKey: String]) {
    (self.workbook, self.rates) = (workbook, rates)
    let (site, privacy) = (workbook.site, workbook.privacy)
    lines = privacy.lines(of: workbook.report.ledger, at: site)
    let people: [Column] = privacy.showsNames ? [.person, .name] : [.person]
    columns =
      (privacy.showsPay ? people : []) + [.centre, .team] + (privacy.showsPay ? [.date] : [])
      + [.kind, .rule, .minutes] + (privacy.showsPay ? [.rate, .share] : []) + [.amount]
      + site.budgets.indices.map { .budget($0) }
  }

  /// Writes the sheet and says where its columns stand.
  func write(_ sheet: Sheet) -> LedgerRanges {
    sheet.widths(columns.map(width))
    sheet.page(frozen: 1)
    sheet.heading(0, columns.map(title), texts: place(.minutes))
    for (index, line) in lines.enumerated() {
      for (column, kind) in columns.enumerated() {
        write(line, index, kind, sheet, index + 1, column)
      }
    }
    let rows = 1...max(1, lines.count)
    worksheet_autofilter(
      sheet.pointer,
      0,
      0,
      UInt32(max(1, lines.count)),
      UInt16(columns.count - 1)
    )
    return LedgerRanges(
      centre: sheet.range(rows, place(.centre)),
      kind: sheet.range(rows, place(.kind)),
      amount: sheet.range(rows, place(.amount)),
      budgets: site.budgets.indices.map { budget in
        lines.contains { counts($0, budget) == nil }
          ? nil : sheet.range(rows, place(.budget(budget)))
      }
    )
  }

  private func place(_ column: Column) -> Int { columns.firstIndex(of: column) ?? 0 }

  private func write(
    _ line: FinanceLine,
    _ index: Int,
    _ kind: Column,
    _ sheet: Sheet,
    _ row: Int,
    _ column: Int
  ) {
    switch kind {
    case .person: sheet.text(row, column, line.person.map { site[$0].id } ?? "")
    case .name: sheet.text(row, column, line.person.map { site[$0].name } ?? "")
    case .centre: sheet.text(row, column, site.costCentres[line.centre.index].name)
    case .team: sheet.text(row, column, line.team)
    case .date: if let day = line.day { sheet.number(row, column, workbook.serial(day), .date) }
    case .kind: sheet.text(row, column, line.kind.rawValue)
    case .rule: sheet.text(row, column, line.rule)
    case .minutes: sheet.number(row, column, Double(line.minutes.count), .whole)
    case .rate: writeRate(line, sheet, row, column)
    case .share:
      if let share = share(line) { sheet.number(row, column, share.number, .share) }
    case .amount:
      let value = workbook.major(line.amount)
      if let formula = amount(line, index, row) {
        sheet.formula(row, column, formula, value)
      } else {
        sheet.number(row, column, value, .money)
      }
    case .budget(let budget):
      if let counts = counts(line, budget) { sheet.number(row, column, counts ? 1 : 0, .whole) }
    }
  }

  private func writeRate(_ line: FinanceLine, _ sheet: Sheet, _ row: Int, _ column: Int) {
    guard let entry = line.entries.first.map({ entries[$0] }),
      let key = RateKey(entry, at: site), let cell = rates[key]
    else { return }
    sheet.formula(row, column, "=" + cell, workbook.major(key.perHour))
  }

  private func share(_ line: FinanceLine) -> PayShare? {
    guard let entry = line.entries.first.map({ entries[$0] }) else { return nil }
    return switch entry.basis {
    case .time(_, let share), .share(let share, _): share
    case .each, .difference: nil
    }
  }

  /// Whether a line counts in a budget; nil where it does in part.
  private func counts(_ line: FinanceLine, _ budget: Int) -> Bool? {
    let budget = site.budgets[budget]
    guard budget.queue == nil else { return nil }
    let all = Set(
      line.entries.map {
        budget.counts(site[entries[$0].person]) && budget.counts(entries[$0].kind)
      }
    )
    return all.count == 1 ? all.first : nil
  }

  // MARK: Amounts

  /// The amount as a formula; nil where it is a number.
  private func amount(_ line: FinanceLine, _ index: Int, _ row: Int) -> String? {
    guard workbook.privacy.showsPay, let entry = line.entries.first.map({ entries[$0] }),
      let round = rounding(entry)
    else { return nil }
    func cell(_ column: Column) -> String { "\(Sheet.letters(place(column)))\(row + 1)" }
    let digits = site.currency.minorDigits
    switch entry.basis {
    case .time:
      return "=\(round)(\(cell(.minutes))*\(cell(.rate))*\(cell(.share))/60,\(digits))"
    case .share(_, let base):
      guard let block = block(index, worth: base) else { return nil }
      let letters = Sheet.letters(place(.amount))
      let sum = "SUM(\(letters)\(block.lowerBound + 2):\(letters)\(block.upperBound + 2))"
      return "=\(round)(\(sum)*\(cell(.share)),\(digits))"
    case .each, .difference: return nil
    }
  }

  /// The function that rounds as the contract does; nil where there is none.
  private func rounding(_ entry: PayEntry) -> String? {
    switch site.contract(of: site[entry.person]).pay.rounding.direction {
    case .halfUp: "ROUND"
    case .up: "ROUNDUP"
    case .down: "ROUNDDOWN"
    case .halfEven: nil
    }
  }

  /// The lines just above an on-cost that are its base, to the last part of a minor unit.
  private func block(_ index: Int, worth base: ExactMoney) -> ClosedRange<Int>? {
    let line = lines[index]
    var first = index
    var sum = ExactMoney.zero
    while first > 0, lines[first - 1].person == line.person, lines[first - 1].day == line.day,
      sum < base
    {
      first -= 1
      let entry = entries[lines[first].entries[0]]
      if entry.part != entries[line.entries[0]].part { return nil }
      if case .share = entry.basis, sum == .zero { return nil }
      sum += ExactMoney(entry.amount)
    }
    return sum == base && first < index ? first...index - 1 : nil
  }

  // MARK: Headings

  private func title(_ column: Column) -> String {
    switch column {
    case .person: "Person"
    case .name: "Name"
    case .centre: "Cost centre"
    case .team: "Team"
    case .date: "Date"
    case .kind: "Kind"
    case .rule: "Rule"
    case .minutes: "Minutes"
    case .rate: "Per hour"
    case .share: "Share"
    case .amount: "Amount \(site.currency.code)"
    case .budget(let budget): "Counts in \(site.budgets[budget].name)"
    }
  }

  private func width(_ column: Column) -> Double {
    switch column {
    case .name, .rule: 22
    case .centre, .team, .kind: 16
    case .amount: 15
    default: 12
    }
  }
}
