public import Foundation

/// The folder that holds a plan and stands alone: the site's files, the rota and its summary.
///
/// A plan is built in a temporary folder beside its place and then renamed. An older plan is moved
/// aside first and removed only once the new one stands, so whatever ends the process leaves the
/// old plan or the new one, whole: in the instant between the two renames the old plan is the
/// folder `.NAME.previous`, which the next write puts back before it does anything else.
public struct PlanFolder: Sendable {
  /// Folder with the site's files inside a plan.
  public static let sitePath = "site"
  /// The rota for programs; a folder that has it is a plan folder.
  public static let rotaJSONPath = "rota.json"
  /// The rota for spreadsheets.
  public static let rotaCSVPath = "rota.csv"
  /// The rota for people, in a browser.
  public static let pagePath = "rota.html"
  /// The summary for people.
  public static let summaryPath = "summary.txt"

  /// Where the folder lies or will lie.
  public let location: URL

  /// The file by which an older folder of the kind is known.
  private let marker: String

  /// The plan folder at a path.
  public init(at path: String) { self.init(at: path, marker: PlanFolder.rotaJSONPath) }

  /// A folder of another kind, written in the same way: whole or not at all.
  ///
  /// - Parameters:
  ///   - path: Where it lies or will lie.
  ///   - marker: The file by which an older folder of the kind is known.
  public init(at path: String, marker: String) {
    self.marker = marker
    // A link is followed, so that a rename replaces the folder and not the link to it.
    location = URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath()
  }

  /// The folder with the site's files.
  public var site: URL { location.appendingPathComponent(PlanFolder.sitePath) }

  /// The file rota.json.
  public var rotaJSON: URL { location.appendingPathComponent(PlanFolder.rotaJSONPath) }

  /// Makes sure that writing here destroys nothing but an older plan.
  ///
  /// - Throws: ``PlanFolderProblem`` where the place is a file, or a folder with something in it
  ///   that is not a plan.
  public func checkReplaceable() throws {
    var isFolder: ObjCBool = false
    let path = location.path
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    guard isFolder.boolValue else {
      throw problem("is a file; a plan needs a folder. Choose another place")
    }
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw problem("cannot be read: \(error.localizedDescription)")
    }
    guard entries.isEmpty || entries.contains(marker) else {
      let kind = marker == PlanFolder.rotaJSONPath ? "plan folder" : "such folder"
      throw problem(
        "holds other files and no \(marker), so it is no \(kind) and is left alone. "
          + "Choose another place, or empty it"
      )
    }
  }

  /// Makes sure, before an hour is spent on it, that a plan can be written here.
  ///
  /// - Throws: ``PlanFolderProblem`` as ``checkReplaceable()`` does, or where no folder can be made
  ///   beside the place.
  public func checkPlace() throws {
    try checkReplaceable()
    let manager = FileManager.default
    var parent = location.deletingLastPathComponent()
    while !manager.fileExists(atPath: parent.path), parent.path != "/" {
      parent.deleteLastPathComponent()
    }
    let trial = parent.appendingPathComponent(".rota-\(UUID().uuidString)")
    do {
      try manager.createDirectory(at: trial, withIntermediateDirectories: false)
      try manager.removeItem(at: trial)
    } catch {
      throw problem("cannot be written: \(parent.path) takes no new folder")
    }
  }

  /// Writes the plan, replacing an older one as a whole.
  ///
  /// - Throws: ``PlanFolderProblem`` where the place is refused or something cannot be written; an
  ///   older plan then still stands.
  public func write(_ files: [PlanFile]) throws {
    do {
      try putBackPrevious()
      try checkReplaceable()
      let fresh = sibling("new-\(UUID().uuidString)")
      do {
        try build(files, in: fresh)
        try replace(with: fresh)
      } catch {
        try? FileManager.default.removeItem(at: fresh)
        throw error
      }
    } catch let known as PlanFolderProblem {
      throw known
    } catch {
      throw problem("cannot be written: \(error.localizedDescription)")
    }
  }

  private func build(_ files: [PlanFile], in folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files {
      let place = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try file.bytes.write(to: place)
    }
  }

  private func replace(with fresh: URL) throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: location.path) else {
      return try manager.moveItem(at: fresh, to: location)
    }
    try manager.moveItem(at: location, to: previous)
    do {
      try manager.moveItem(at: fresh, to: location)
    } catch {
      try manager.moveItem(at: previous, to: location)
      throw error
    }
    try manager.removeItem(at: previous)
  }

  /// Undoes what a process left behind that ended while it replaced a plan.
  private func putBackPrevious() throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: previous.path) else { return }
    if manager.fileExists(atPath: location.path) {
      try manager.removeItem(at: previous)
    } else {
      try manager.moveItem(at: previous, to: location)
    }
  }

  private var previous: URL { sibling("previous") }

  private func sibling(_ suffix: String) -> URL {
    location.deletingLastPathComponent()
      .appendingPathComponent(".\(location.lastPathComponent).\(suffix)")
  }

  private func problem(_ sentence: String) -> PlanFolderProblem {
    PlanFolderProblem(path: location.path, sentence: sentence)
  }
}
