import Foundation

/// A text that is not what was recorded, or was not recorded before.
public struct SnapshotProblem: Error, CustomStringConvertible {
  /// What differs and where the recording lies.
  public let description: String
}

/// Compares a text with the one recorded under a name in `Snapshots/` beside the test's file.
///
/// A missing snapshot, or any with `RECORD_SNAPSHOTS=1` in the environment, is written, and the
/// test fails all the same: a recording is not a proof until someone has read it.
public func snapshot(_ text: String, named name: String, testFile: String = #filePath) throws {
  let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  let file = folder.appendingPathComponent(name)
  let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  guard !isRecording, let recorded = try? String(contentsOf: file, encoding: .utf8) else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    throw SnapshotProblem(description: "recorded \(file.path): read it, then run again")
  }
  guard recorded != text else { return }
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(new, old).prefix { $0 == $1 }.count
  throw SnapshotProblem(
    description: """
      \(name), line \(line + 1): recorded "\(line < old.count ? old[line] : "(end)")", \
      now "\(line < new.count ? new[line] : "(end)")"; RECORD_SNAPSHOTS=1 records anew
      """
  )
}
