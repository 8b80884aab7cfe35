import ArgumentParser
import Foundation
import Planning
import Publishing

/// Where every command takes in a plan folder: what is wrong with it, or the site and the record
/// that are in it.
struct PlanDoor {
  /// The folder as it was given.
  let name: String
  /// The folder.
  let folder: PlanFolder
  /// The site that the plan was made from.
  let site: Site
  /// The plan.
  let record: PlanRecord

  /// Reads a plan folder.
  ///
  /// - Throws: The exit status of bad input, after every problem has been printed.
  init(_ path: String) throws {
    name = path
    folder = PlanFolder(at: path)
    let bytes = try PlanDoor.contents(of: folder, path)
    site = try PlanDoor.site(in: folder, path)
    do {
      record = try RotaJSONFile(site: site).decode(bytes)
    } catch {
      throw Console.refusal(["\(path)/\(error)"])
    }
  }

  private static func contents(of folder: PlanFolder, _ path: String) throws -> Data {
    guard FileManager.default.fileExists(atPath: folder.location.path) else {
      throw Console.refusal(["\(path): there is no such folder. Maybe it has moved"])
    }
    guard let bytes = try? Data(contentsOf: folder.rotaJSON) else {
      throw Console.refusal([
        "\(path): is no plan folder: \(PlanFolder.rotaJSONPath) cannot be read. "
          + "Maybe give the folder that 'rota plan --out' wrote"
      ])
    }
    return bytes
  }

  /// A plan whose own copy of the site is gone is told as such, and not as a site full of problems.
  private static func site(in folder: PlanFolder, _ path: String) throws -> Site {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: folder.site.path, isDirectory: &isFolder)
    guard exists, isFolder.boolValue else {
      throw Console.refusal([
        "\(path): has lost its folder '\(PlanFolder.sitePath)', the copy of the site that it was "
          + "planned from; without it the plan cannot be read. Maybe copy the site's files there "
          + "if they have not changed since, or plan again"
      ])
    }
    return try SiteDoor.read(folder.site.path, tellsNotes: false)
  }
}
