import ArgumentParser
import Demand
import Finance
import Foundation
import Planning
import Publishing
import Rostering
import Simulating

/// Puts a judged plan into its folder and shows its summary.
struct PlanDelivery {
  let site: Site
  let record: PlanRecord
  /// Broken rules that nothing explains.
  let faults: [Violation]
  /// Firm rules of presence that could not be kept.
  let unkept: [Violation]
  /// Soft rules that are not kept.
  let softBreaches: [SoftBreach]
  /// The budgets beside those of cost centres.
  let budgets: [BudgetFigures]
  let copy: SiteCopy
  /// The folder as the planner named it.
  let out: String
  /// What the screen can show.
  let style: TerminalStyle
  /// Whether JSON is printed in place of the summary.
  let isForPrograms: Bool
  /// The model, where it was asked for.
  let model: PlanFile?
  /// What else belongs in the folder.
  var others: [PlanFile] = []
  /// What came out when the rota was simulated, where it was.
  var simulation: ServiceComparison?
  /// What the plan before this one paid, where it is known.
  var lastPay: PayTotals?
  /// Whether the summary is left to another to print.
  var isSilent = false

  /// Writes the folder, then prints the summary.
  ///
  /// - Throws: The exit status of no rota where the folder cannot be written, after the reason and
  ///   the place where the rota was saved instead have been printed.
  func run() throws {
    try write()
    guard !isSilent else { return }
    guard !isForPrograms else {
      let json = PlanJSON(
        site: site,
        record: record,
        violations: faults + unkept,
        folder: out
      )
      return Console.show(json.text)
    }
    Console.show(summary(next: "look at \(out)/rota.html, then rota brief \(out)", style))
  }

  /// Writes the folder.
  ///
  /// - Throws: As ``run()`` does.
  func write() throws {
    do {
      try PlanFolder(at: out).write(files)
    } catch {
      Console.tell(["\(error)"])
      rescue()
      throw ExitStatus.noRota
    }
  }

  private var files: [PlanFile] {
    copy.files + [model].compactMap(\.self) + others + [
      totals.file,
      PlanFile(
        path: PlanFolder.rotaCSVPath,
        text: RotaCSV(site: site, rota: record.rota).text
      ),
      PlanFile(path: PlanFolder.pagePath, text: page.text),
      PlanFile(path: PlanFolder.rotaJSONPath, bytes: RotaJSONFile(site: site).encode(record)),
      // Without the folder's name, so that the same plan elsewhere is the same bytes.
      PlanFile(
        path: PlanFolder.summaryPath,
        text: summary(next: "look at rota.html, then rota brief on this folder")
      ),
    ]
  }

  private var page: PlanPage {
    PlanPage(
      site: site,
      record: record,
      violations: faults + unkept,
      softBreaches: softBreaches,
      simulation: simulation.map { SimulatedShares($0, site: site) },
      finance: finance
    )
  }

  /// What finance can be told without searching.
  private var finance: FinanceReport {
    var report = money
    report.bridge = totals.bridge
    return report
  }

  private var totals: PayTotalsJSON { LastPay.totals(of: money, at: site, last: lastPay) }

  private var money: FinanceReport {
    PlanMoney(
      site: site,
      rota: record.rota,
      privacy: FinancePrivacy(showsNames: false, showsPay: false)
    )
    .report(prices: record.prices)
  }

  private func summary(next: String, _ style: TerminalStyle = .file) -> String {
    let advice =
      faults.isEmpty
      ? next : "do not hand out this rota: it breaks a rule, which is a fault of the program"
    return TerminalSummary(
      site: site,
      record: record,
      violations: faults + unkept,
      next: advice,
      style: style,
      chart: CoverageChart(
        site: site,
        required: CoverageModel(site: site).required,
        load: record.figures.load,
        style: style
      ).lines,
      budgets: budgets
    ).text
  }

  /// A rota that took an hour is not lost because a disk is full or a folder is closed.
  private func rescue() {
    let elsewhere = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-plan-\(UUID().uuidString)")
    guard (try? PlanFolder(at: elsewhere.path).write(files)) != nil else { return }
    Console.tell(["The plan was saved in \(elsewhere.path) instead."])
  }
}
