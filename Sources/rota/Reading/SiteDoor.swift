import ArgumentParser
import Foundation
import Planning
import SiteFiles

/// Where every command takes in a site folder: all problems at once, or a sound site.
enum SiteDoor {
  /// The site in a folder.
  ///
  /// - Parameters:
  ///   - tellsNotes: Whether what is worth knowing is printed, too.
  ///   - needsDemand: Whether the site is of no use without a demand.
  /// - Throws: The exit status of bad input, after every problem has been printed.
  static func read(
    _ path: String,
    tellsNotes: Bool = true,
    needsDemand: Bool = true
  ) throws -> Site {
    let reading = SiteReader().read(URL(fileURLWithPath: path), needsDemand: needsDemand)
    let notes = tellsNotes ? reading.notes.map { "note: \($0)" } : []
    Console.tell(notes)
    if let site = reading.site { return site }
    let count = reading.problems.count
    throw Console.refusal(
      reading.problems,
      ["\(path): \(count) \(count == 1 ? "problem" : "problems"); nothing was done"]
    )
  }
}
