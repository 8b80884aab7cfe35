import Foundation
import Publishing
import SiteFiles

/// The files of a site folder as bytes, to go into a plan folder with the rota made from them.
struct SiteCopy {
  /// The files found, by their place in a plan folder.
  let files: [PlanFile]

  /// Files that are known already.
  init(_ files: [PlanFile]) { self.files = files }

  /// The copy with other files in place of those of the same names.
  func replacing(_ others: [PlanFile]) -> SiteCopy {
    SiteCopy(files.filter { file in !others.contains { $0.path == file.path } } + others)
  }

  /// Takes the copy; a file that is missing or cannot be read is left to the reader to name.
  init(of folder: String) {
    let folder = URL(fileURLWithPath: folder)
    files = SiteReader.fileNames.compactMap { name in
      guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
        return nil
      }
      return PlanFile(path: "\(PlanFolder.sitePath)/\(name)", bytes: bytes)
    }
  }
}
