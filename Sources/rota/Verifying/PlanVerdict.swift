import Demand
import Foundation
import Planning
import Publishing
import Rostering

/// Everything that does not hold of a plan, found from its own files alone.
struct PlanVerdict {
  let site: Site
  let record: PlanRecord
  let judgement: PlanJudgement
  /// What rota.csv holds; nil where there is none.
  let table: String?

  init(site: Site, record: PlanRecord, table: String?) {
    self.site = site
    self.record = record
    self.table = table
    let named = Set(record.notPossible.map(\.person))
    let others = site.people.indices.filter { named.contains(site.people[$0].id) }
    judgement = PlanJudgement(record.rota, at: site, naming: others.map { PersonID($0) })
  }

  /// A sentence for each broken rule and each figure that is not what it says.
  var complaints: [String] {
    judgement.faults.map { ViolationText(site: site, violation: $0).text }
      + FiguresComparison(site: site, stated: record.figures, counted: report.figures).differences
      + [report.disagreement(with: record.proof), tooManyChanges, clashDifference, tableDifference]
      .compactMap(\.self)
  }

  private var report: CheckReport { judgement.report }

  private var clashDifference: String? {
    (try? judgement.notPossible(at: site)) == record.notPossible
      ? nil
      : "\(PlanFolder.rotaJSONPath) does not name the clashes of the site as they are found anew"
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
