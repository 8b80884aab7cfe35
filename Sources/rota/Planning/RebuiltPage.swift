import Finance
import Foundation
import Planning
import Publishing
import Rostering

/// The page of a plan that has been delivered, made anew with what was found out since: what is not
/// given is what lies in the folder.
struct RebuiltPage {
  let door: PlanDoor
  /// What a simulation has just found.
  var simulation: SimulatedShares?
  /// What has just been found out about what can go wrong.
  var contingencies: ContingencyReport?
  /// What finance has just been told.
  var finance: FinanceReport?

  /// The file.
  var file: PlanFile {
    let named = Set(door.record.notPossible.map(\.person))
    let others = door.site.people.indices.filter { named.contains(door.site.people[$0].id) }
    let judgement = PlanJudgement(
      door.record.rota,
      at: door.site,
      naming: others.map { PersonID($0) }
    )
    let page = PlanPage(
      site: door.site,
      record: door.record,
      violations: judgement.faults + judgement.unkept,
      softBreaches: judgement.report.softBreaches,
      simulation: simulation
        ?? kept(PlanFolder.simulationJSONPath).flatMap {
          SimulatedShares(json: $0, site: door.site)
        },
      contingencies: contingencies ?? door.contingencies,
      finance: money
    )
    return PlanFile(path: PlanFolder.pagePath, text: page.text)
  }

  /// What finance is told: the plan's own figures, with what earlier searches found.
  private var money: FinanceReport {
    var report = door.finance
    let kept = kept("\(FinanceFiles.folder)/\(FinanceFiles.json)").flatMap {
      KeptFinance($0, at: door.site)
    }
    report.price = finance.map(\.price) ?? kept?.price
    report.curve = finance.map(\.curve) ?? kept?.curve
    report.relaxed = finance.map(\.relaxed) ?? kept?.relaxed
    report.responses = finance.map(\.responses) ?? kept?.responses
    report.bridge = finance.map(\.bridge) ?? LastPay.kept(in: door.folder)?.bridge
    report.contingency =
      finance?.contingency
      ?? (contingencies ?? door.contingencies).map {
        ReserveMaker(currency: door.site.currency)
          .money(of: $0, covering: kept?.share ?? ReserveMaker.usualShare)
      }
    return report
  }

  private func kept(_ path: String) -> Data? {
    try? Data(contentsOf: door.folder.location.appendingPathComponent(path))
  }
}

extension PlanDoor {
  /// What an earlier `rota check` found out about the plan; nil where there was none.
  var contingencies: ContingencyReport? {
    let place = folder.location.appendingPathComponent(ContingencyJSON.path)
    return (try? Data(contentsOf: place)).flatMap(ContingencyJSON.report)
  }
}
