public import Foundation
public import Planning
public import Rostering

/// The workbook of finance: what is paid line by line, and everything else as formulas over it.
public struct FinanceWorkbook {
  /// Why there is no workbook.
  public struct Problem: Error, CustomStringConvertible {
    /// What went wrong.
    public let description: String
  }

  let site: Site
  let report: FinanceReport
  let privacy: FinancePrivacy

  /// The workbook of a report.
  public init(site: Site, report: FinanceReport, privacy: FinancePrivacy) {
    (self.site, self.report, self.privacy) = (site, report, privacy)
  }

  /// The file.
  ///
  /// - Throws: ``Problem`` where it cannot be made.
  public func bytes() throws -> Data {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-budget-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: place) }
    guard
      let book = Book(
        at: place.path,
        title: "Budget of \(site.name)",
        day: site.horizon.firstDay,
        currency: site.currency
      )
    else { throw Problem(description: "the workbook cannot be begun at \(place.path)") }
    try write(book)
    if let error = book.close() { throw Problem(description: "the workbook: \(error)") }
    do {
      return try Data(contentsOf: place)
    } catch {
      throw Problem(description: "the workbook cannot be read again")
    }
  }

  private func write(_ book: Book) throws {
    let names = ["Summary", "Budget fit", "Ledger", "Curve", "Scenarios"]
    let all = names + (report.actuals == nil ? [] : ["Actuals"]) + ["Assumptions"]
    let sheets = all.compactMap { book.sheet($0) }
    guard sheets.count == all.count, let assumptions = sheets.last else {
      throw Problem(description: "the workbook takes no sheets")
    }
    let rates = AssumptionsSheet(self).write(assumptions)
    let ledger = LedgerSheet(self, rates: rates).write(sheets[2])
    SummarySheet(self, ledger: ledger).write(sheets[0], book)
    FitSheet(self, ledger: ledger).write(sheets[1])
    CurveSheet(self).write(sheets[3], book)
    ScenariosSheet(self).write(sheets[4])
    if let actuals = report.actuals { ActualsSheet(self, actuals).write(sheets[5]) }
  }

  func major(_ amount: Money) -> Double { site.currency.major(amount) }

  /// The day as spreadsheets count days.
  func serial(_ day: Int) -> Double {
    let start = LocalDate(year: 1899, month: 12, day: 30)
    return start.map { Double(site.horizon.date(ofDay: day).days(since: $0)) } ?? 0
  }
}
