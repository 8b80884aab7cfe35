import Foundation
import Publishing

/// The files of a site folder as bytes, to go into a plan folder with the rota made from them.
struct SiteCopy {
  /// The files that make a site; others in the folder are the planner's own.
  private static let names = [
    "site.yaml", "staff.csv", "demand.csv", "availability.csv", "wishes.csv", "carry-in.csv",
    "contingencies.yaml",
  ]

  /// The files found, by their place in a plan folder.
  let files: [PlanFile]

  /// Takes the copy; a file that is missing or cannot be read is left to the reader to name.
  init(of folder: String) {
    let folder = URL(fileURLWithPath: folder)
    files = SiteCopy.names.compactMap { name in
      guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
        return nil
      }
      return PlanFile(path: "\(PlanFolder.sitePath)/\(name)", bytes: bytes)
    }
  }
}
