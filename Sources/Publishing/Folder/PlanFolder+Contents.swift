import Foundation

extension PlanFolder {
  /// What a simulation found, for programs.
  public static let simulationJSONPath = "simulation.json"
  /// The same for spreadsheets.
  public static let simulationCSVPath = "simulation.csv"

  /// Every file that lies in the folder, in the order of their paths.
  ///
  /// - Throws: ``PlanFolderProblem`` where a file cannot be read.
  public func contents() throws -> [PlanFile] {
    let manager = FileManager.default
    guard let paths = try? manager.subpathsOfDirectory(atPath: location.path) else {
      throw PlanFolderProblem(path: location.path, sentence: "cannot be read")
    }
    return try paths.sorted().compactMap { path in
      let place = location.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      let exists = manager.fileExists(atPath: place.path, isDirectory: &isFolder)
      guard exists, !isFolder.boolValue else { return nil }
      do {
        return PlanFile(path: path, bytes: try Data(contentsOf: place))
      } catch {
        throw PlanFolderProblem(path: place.path, sentence: "cannot be read")
      }
    }
  }

  /// Puts files into the folder beside what lies there, all of them or none: the folder is written
  /// anew with the rest as it was.
  ///
  /// - Throws: ``PlanFolderProblem`` where something cannot be read or written; the folder is then
  ///   as it was.
  public func put(_ files: [PlanFile]) throws {
    let paths = Set(files.map(\.path))
    try write(try contents().filter { !paths.contains($0.path) } + files)
  }
}
