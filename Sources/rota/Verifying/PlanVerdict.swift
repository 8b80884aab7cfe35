import Demand
import Foundation
import Planning
import Publishing
import Rostering

/// Everything that does not hold of a plan, found from its own files alone.
struct PlanVerdict {
  let site: Site
  let record: PlanRecord
  let report: CheckReport
  /// What rota.csv holds; nil where there is none.
  let table: String?

  init(site: Site, record: PlanRecord, table: String?) {
    self.site = site
    self.record = record
    self.table = table
    report = RotaCheck(site: site, coverage: CoverageModel(site: site)).report(on: record.rota)
  }

  /// A sentence for each broken rule and each figure that is not what it says.
  var complaints: [String] {
    report.violations.map { ViolationText(site: site, violation: $0).text }
      + FiguresComparison(site: site, stated: record.figures, counted: report.figures).differences
      + [report.disagreement(with: record.proof), tooManyChanges, tableDifference].compactMap(
        \.self
      )
  }

  private var tooManyChanges: String? {
    guard let most = record.search.mostChanges, let changed = report.figures.changedShifts,
      changed > most
    else { return nil }
    return "\(changed) shifts are changed, at most \(most) were allowed"
  }

  private var tableDifference: String? {
    guard let table else { return "\(PlanFolder.rotaCSVPath) is missing" }
    return table == RotaCSV(site: site, rota: record.rota).text
      ? nil : "\(PlanFolder.rotaCSVPath) does not show the rota of \(PlanFolder.rotaJSONPath)"
  }
}
