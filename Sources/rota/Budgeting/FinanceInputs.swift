import ArgumentParser
import Foundation
import Planning
import Publishing
import Rostering
import SiteFiles

/// What finance reads beside the plan: what was paid, and what can go wrong.
enum FinanceInputs {
  /// The rows of a file of hours and money as paid.
  ///
  /// - Throws: The exit status of bad input, after every problem has been printed.
  static func actuals(
    _ path: String,
    for site: Site
  ) throws -> (rows: [PaidActual], file: String) {
    let file = URL(fileURLWithPath: path)
    let reading = ActualsReader(site: site).read(file)
    Console.tell(reading.notes.map { "note: \($0)" })
    guard reading.problems.isEmpty else {
      let count = reading.problems.count
      throw Console.refusal(
        reading.problems,
        ["\(path): \(count) \(count == 1 ? "problem" : "problems"); nothing was done"]
      )
    }
    return (reading.actuals, file.lastPathComponent)
  }

  /// What `rota check` found out about a plan; nil where it was not run.
  ///
  /// - Throws: The exit status of bad input, after the reason has been printed.
  static func contingencies(of door: PlanDoor) throws -> ContingencyReport? {
    let file = door.folder.location.appendingPathComponent(ContingencyJSON.path)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    guard let bytes = try? Data(contentsOf: file),
      let report = ContingencyJSON.report(in: bytes)
    else {
      throw Console.refusal([
        "\(door.name)/\(ContingencyJSON.path): is not what 'rota check' writes. Maybe run it again"
      ])
    }
    return report
  }
}
