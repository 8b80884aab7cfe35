import Planning
import Publishing
import Rostering
import Simulating

/// What a simulation puts into a plan folder.
enum SimulationFiles {
  /// The tables for programs and spreadsheets.
  static func tables(
    _ site: Site,
    _ comparison: ServiceComparison,
    _ rounds: [CalibrationRound] = []
  ) -> [PlanFile] {
    [
      PlanFile(
        path: PlanFolder.simulationJSONPath,
        text: SimulationJSON(site: site, comparison: comparison, rounds: rounds).text
      ),
      PlanFile(
        path: PlanFolder.simulationCSVPath,
        text: SimulationCSV(site: site, comparison: comparison).text
      ),
    ]
  }

  /// The page of a plan with what came out on it.
  static func page(_ door: PlanDoor, _ comparison: ServiceComparison) -> PlanFile {
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
      simulation: comparison
    )
    return PlanFile(path: PlanFolder.pagePath, text: page.text)
  }
}
