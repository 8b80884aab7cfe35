import ArgumentParser
import Publishing
import Rostering

/// Puts what was found out into the plan folder, beside what is there, and makes its page anew.
struct ContingencyDelivery {
  let door: PlanDoor
  let report: ContingencyReport

  /// Writes the files, all of them or none.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func write() throws {
    let files = [
      PlanFile(
        path: ContingencyJSON.path,
        text: ContingencyJSON(site: door.site, report: report).text
      ),
      PlanFile(
        path: ContingencyCSV.path,
        text: ContingencyCSV(site: door.site, report: report).text
      ),
      RebuiltPage(door: door, contingencies: report).file,
    ]
    do {
      try door.folder.put(files)
    } catch {
      Console.tell(["\(error)"])
      throw ExitStatus.noRota
    }
  }
}
