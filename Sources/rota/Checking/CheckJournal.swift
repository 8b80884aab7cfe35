import Foundation
import Rostering

/// What a run has found out so far, kept beside the plan, so that a run that was ended goes on from
/// there: one line of JSON for each job.
///
/// Owned by one thread.
final class CheckJournal {
  private let location: URL
  private let key: String
  private var handle: FileHandle?

  /// A journal of runs that share a key: the same plan, register and options.
  init(at location: URL, key: String) { (self.location, self.key) = (location, key) }

  private struct Heading: Codable {
    var key: String
  }

  /// Opens the journal and gives what is in it.
  ///
  /// A journal of other inputs is begun anew; a last line that was cut off is passed over.
  func open() -> [JobResult] {
    let text = (try? String(contentsOf: location, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n")
    let decoder = JSONDecoder()
    let heading = lines.first.flatMap { try? decoder.decode(Heading.self, from: Data($0.utf8)) }
    let known = heading?.key == key
    let results =
      known
      ? lines.dropFirst().compactMap { try? decoder.decode(JobResult.self, from: Data($0.utf8)) }
      : []
    begin(with: results)
    return results
  }

  /// Writes what is known whole, so that a line cut off never stands in the middle.
  private func begin(with results: [JobResult]) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var bytes = (try? encoder.encode(Heading(key: key))) ?? Data()
    for result in results {
      bytes.append(10)
      bytes.append((try? encoder.encode(result)) ?? Data())
    }
    bytes.append(10)
    try? bytes.write(to: location, options: .atomic)
    handle = try? FileHandle(forWritingTo: location)
    _ = try? handle?.seekToEnd()
  }

  /// Adds a result.
  func note(_ result: JobResult) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard var line = try? encoder.encode(result) else { return }
    line.append(10)
    try? handle?.write(contentsOf: line)
  }

  /// Takes the journal away: all is done.
  func remove() {
    try? handle?.close()
    try? FileManager.default.removeItem(at: location)
  }
}
