import Optimising
import Planning
import Publishing
import Rostering
import Simulating
import SiteFiles

/// Plans again with what simulations taught, until planned and simulated agree but for noise.
struct CalibratedPlan {
  /// How often it is planned at most: each round's rota is another one, and none is exactly right.
  static let mostRounds = 4

  /// The site with its factors.
  private(set) var site: Site
  /// The plan of the last round; nil where planned and simulated agreed from the start.
  private(set) var result: PlanResult?
  /// What came out of the last rota.
  private(set) var comparison: ServiceComparison
  /// The plan before, and each round.
  private(set) var rounds: [CalibrationRound]

  /// Plans and simulates in turn.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  init(
    door: PlanDoor,
    search: OptimiserSettings,
    simulation: SimulationSettings,
    isQuiet: Bool
  ) throws {
    site = door.site
    var rota = door.record.rota
    comparison = ServiceComparison(site: site, rota: rota, settings: simulation, explains: false)
    rounds = [CalibrationRound(calibration: site.calibration, comparison: comparison, site: site)]
    while rounds.count <= CalibratedPlan.mostRounds,
      let next = Calibrator(site: site, rota: rota, comparison: comparison).calibration()
    {
      site.calibration = next
      let found = try PlanEngine(site: site, settings: search).run(from: rota, isQuiet: isQuiet)
      (result, rota) = (found, found.rota)
      comparison = ServiceComparison(site: site, rota: rota, settings: simulation, explains: false)
      rounds.append(CalibrationRound(calibration: next, comparison: comparison, site: site))
      if !isQuiet { tell() }
    }
  }

  private func tell() {
    let differences = rounds.map { String(Int(($0.largestDifference * 1000).rounded())) }
    Console.tell([
      "Round \(rounds.count - 1): planned and simulated differ by up to "
        + "\(differences.last ?? "0") per mille"
    ])
  }

  /// The file with the factors, for the copy of the site.
  var file: PlanFile {
    PlanFile(
      path: "\(PlanFolder.sitePath)/\(CalibrationFile.name)",
      text: CalibrationFile(site: site).text
    )
  }
}
