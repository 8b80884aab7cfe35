import ArgumentParser
import Foundation
import Publishing
import Rostering

/// Puts what was found out into the plan folder, beside what is there.
struct ContingencyDelivery {
  let door: PlanDoor
  let report: ContingencyReport

  /// Writes the files, each whole or not at all.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func write() throws {
    let files = [
      PlanFile(path: ContingencyJSON.path, text: ContingencyJSON(report).text),
      PlanFile(path: ContingencyCSV.path, text: ContingencyCSV(site: door.site, report: report).text),
    ]
    for file in files {
      do {
        try file.bytes.write(
          to: door.folder.location.appendingPathComponent(file.path),
          options: .atomic
        )
      } catch {
        Console.tell(["\(file.path): cannot be written: \(error.localizedDescription)"])
        throw ExitStatus.noRota
      }
    }
  }
}
