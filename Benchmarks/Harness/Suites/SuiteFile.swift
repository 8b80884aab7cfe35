import BenchRecords
import Foundation

/// A file of results that grows by a row as soon as one is finished, and the courses beside it.
struct SuiteFile {
  let results: String

  /// `NAME-traces.csv` beside `NAME.csv`.
  static func traces(of results: String) -> String {
    (results.hasSuffix(".csv") ? String(results.dropLast(4)) : results) + "-traces.csv"
  }

  /// Whether anything stands there.
  var exists: Bool { FileManager.default.fileExists(atPath: results) }

  /// Begins the files, or goes on with those that are there.
  func begin() throws {
    let folder = URL(fileURLWithPath: results).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, head) in [(results, BenchRow.head), (SuiteFile.traces(of: results), TraceFile.head)]
    {
      try Self.mend(path, head)
    }
  }

  /// Rows that are finished.
  func rows() throws -> [BenchRow] {
    try BenchRow.rows(String(contentsOfFile: results, encoding: .utf8))
  }

  /// Adds a row, its course first, so that a row that stands there is whole.
  func append(_ row: BenchRow, _ course: Course) throws {
    try Self.append(TraceFile.lines(course, of: row), to: SuiteFile.traces(of: results))
    try Self.append(row.line, to: results)
  }

  /// Leaves whole lines only: an interruption may have left a part of one.
  private static func mend(_ path: String, _ head: String) throws {
    let isThere = FileManager.default.fileExists(atPath: path)
    let text = isThere ? try String(contentsOfFile: path, encoding: .utf8) : ""
    let whole = text.lastIndex(where: \.isNewline).map { String(text[...$0]) } ?? head
    if whole != text { try Data(whole.utf8).write(to: URL(fileURLWithPath: path)) }
  }

  private static func append(_ text: String, to path: String) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? handle.close() }
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(text.utf8))
  }
}
