import ArgumentParser
import Foundation
import SiteFiles

/// The folder that takes an imported site; what it held before is never lost.
struct ImportFolder {
  private let path: String
  private let location: URL
  private let replaces: Bool

  init(_ path: String, replaces: Bool) {
    (self.path, self.replaces) = (path, replaces)
    location = URL(fileURLWithPath: path)
  }

  /// The folder's own name.
  var name: String { location.lastPathComponent }

  /// Makes sure that the site may be written.
  ///
  /// - Throws: The exit status of bad input, after the reason has been printed.
  func check() throws {
    guard holdsSomething, !replaces else { return }
    throw Console.refusal([
      "\(path): holds something already; give a new or empty folder, or --replace to keep what it "
        + "holds under another name"
    ])
  }

  /// Writes the files, and gives the name under which an older folder is kept.
  ///
  /// All is written beside the place first and read as a site, so that the folder is there as a
  /// whole or not at all.
  ///
  /// - Throws: The exit status of bad input, after the reason has been printed.
  func write(_ files: [(name: String, text: String)]) throws -> String? {
    let fresh = location.deletingLastPathComponent()
      .appendingPathComponent(".\(name).\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: fresh) }
    do {
      try FileManager.default.createDirectory(at: fresh, withIntermediateDirectories: true)
      for file in files {
        try Data(file.text.utf8).write(to: fresh.appendingPathComponent(file.name))
      }
    } catch {
      throw Console.refusal(["\(path): cannot be written: \(error.localizedDescription)"])
    }
    try prove(fresh)
    do {
      let kept = try putAside()
      try FileManager.default.moveItem(at: fresh, to: location)
      return kept
    } catch {
      throw Console.refusal(["\(path): cannot be written: \(error.localizedDescription)"])
    }
  }

  /// A site that cannot be read is not handed out.
  private func prove(_ folder: URL) throws {
    let reading = SiteReader().read(folder)
    guard reading.site == nil else { return }
    throw Console.refusal(
      reading.problems,
      ["The site that these files make cannot be used; nothing was written"]
    )
  }

  private var holdsSomething: Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
    let held = try? FileManager.default.contentsOfDirectory(atPath: path)
    return !isFolder.boolValue || held?.isEmpty != true
  }

  private func putAside() throws -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard holdsSomething else {
      try FileManager.default.removeItem(at: location)
      return nil
    }
    let parent = location.deletingLastPathComponent()
    let free = (1...).lazy.map { "\(name).old-\($0)" }.first {
      !FileManager.default.fileExists(atPath: parent.appendingPathComponent($0).path)
    }
    guard let free else { return nil }
    try FileManager.default.moveItem(at: location, to: parent.appendingPathComponent(free))
    return free
  }
}
