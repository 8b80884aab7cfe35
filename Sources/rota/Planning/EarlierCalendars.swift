import ArgumentParser
import Foundation
import Publishing

/// The option that says which calendars a plan's calendars continue.
struct EarlierCalendars: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The plan that people were given before, whose calendars these update. Without it, the plan "
        + "that is kept, else the one that is replaced.",
      valueName: "plan"
    ),
    completion: .directory
  )
  var updates: String?

  /// What people were given before: the plan named, else the one kept, else the one that is about
  /// to be replaced.
  ///
  /// - Throws: The exit status of bad input, after the reason has been printed.
  func history(kept: String?, replaced: String) throws -> CalendarHistory {
    guard let named = updates ?? kept else {
      return CalendarHistory(EarlierCalendars.files(in: replaced))
    }
    let files = EarlierCalendars.files(in: named)
    guard files.isEmpty else { return CalendarHistory(files) }
    // A plan from before there were calendars was given out as a table, all shifts at revision 0.
    let door = try PlanDoor(named)
    return CalendarHistory(PlanCalendars(site: door.site, rota: door.record.rota).files)
  }

  private static func files(in plan: String) -> [PlanFile] {
    let root = PlanFolder(at: plan).location
    return ["people", "teams"].flatMap { part -> [PlanFile] in
      let path = "\(PlanCalendars.path)/\(part)"
      let folder = root.appendingPathComponent(path)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.sorted().compactMap { name in
        (try? Data(contentsOf: folder.appendingPathComponent(name))).map {
          PlanFile(path: "\(path)/\(name)", bytes: $0)
        }
      }
    }
  }
}
