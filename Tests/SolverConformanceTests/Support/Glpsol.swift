import Foundation
import Testing

/// GLPK's own command, a second reader of what we write.
enum Glpsol {
  private static let path = [
    "/usr/bin/glpsol", "/usr/local/bin/glpsol", "/opt/homebrew/bin/glpsol",
  ]
  .first(where: FileManager.default.isExecutableFile(atPath:))

  static var isInstalled: Bool { path != nil }

  /// The cost that `glpsol` finds, read from the `s` line of its solution file.
  ///
  /// ```
  /// s bas ROWS COLUMNS f f COST        linear program, primal and dual feasible
  /// s mip ROWS COLUMNS o COST          whole numbers, optimal
  /// ```
  /// Its exit code says nothing: it is 0 for an infeasible program.
  static func cost(_ arguments: [String], in folder: URL) throws -> Double {
    let solution = folder.appending(path: "\(UUID().uuidString).sol")
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = arguments + ["--write", solution.path()]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let lines = try String(contentsOf: solution, encoding: .utf8).split(separator: "\n")
    let words = try #require(lines.first { $0.hasPrefix("s ") }).split(separator: " ")
    #expect(words[4...].dropLast() == (words[1] == "mip" ? ["o"] : ["f", "f"]))
    return try #require(words.last.flatMap { Double($0) })
  }
}

/// A folder that is gone after the work.
func withTemporaryFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try work(folder)
}
