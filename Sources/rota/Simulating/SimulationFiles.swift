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
}
