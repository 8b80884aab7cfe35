import ArgumentParser
import Foundation
import Planning
import SiteFiles

/// Where every command takes in a register of risks: all problems at once, or a sound register.
enum RegisterDoor {
  /// The register in a site folder; nil where the folder has none.
  ///
  /// - Throws: The exit status of bad input, after every problem has been printed.
  static func read(in folder: String, for site: Site) throws -> RiskRegister? {
    let file = location(in: folder)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return try read(file, for: site)
  }

  /// The register in a file, which must be there.
  ///
  /// - Throws: The exit status of bad input, after every problem has been printed.
  static func read(_ file: URL, for site: Site) throws -> RiskRegister {
    let reading = RegisterReader(site: site).read(file)
    Console.tell(reading.notes.map { "note: \($0)" })
    if let register = reading.register { return register }
    let count = reading.problems.count
    throw Console.refusal(
      reading.problems,
      ["\(file.path): \(count) \(count == 1 ? "problem" : "problems"); nothing was done"]
    )
  }

  /// A line that says that a register has problems, for commands that do without it.
  static func note(on folder: String, for site: Site) -> [String] {
    let file = location(in: folder)
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    let count = RegisterReader(site: site).read(file).problems.count
    guard count > 0 else { return [] }
    return [
      "note: \(RegisterReader.file): \(count) \(count == 1 ? "problem" : "problems"), which "
        + "'rota check-site \(folder)' names; the plan does without the register"
    ]
  }

  private static func location(in folder: String) -> URL {
    URL(fileURLWithPath: folder).appendingPathComponent(RegisterReader.file)
  }
}
