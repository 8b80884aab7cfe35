import Foundation
import Testing

/// GLPK's own command, which reads the models of `Models/` without any of our code.
enum Glpsol {
  /// What the command said where it gave no solution.
  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  /// How a model is solved.
  enum Mode { case linear, whole }

  private static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin")
    .split(separator: ":").map { "\($0)/glpsol" }
    .first(where: FileManager.default.isExecutableFile(atPath:))

  static var isInstalled: Bool { path != nil }

  /// The folder of the models.
  static let models = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Models")

  /// The optimum of a model with data, from the `s` line of the solution file:
  /// `s bas ROWS COLUMNS f f COST` of a linear program, `s mip ROWS COLUMNS o COST` of one with
  /// whole numbers.
  static func optimum(_ model: String, _ data: String, _ mode: Mode) throws -> Double {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, solution) = (folder.appending(path: "model.dat"), folder.appending(path: "out"))
    try data.write(to: file, atomically: true, encoding: .utf8)
    let output = try run(
      ["--math", models.appending(path: model).path(), "--data", file.path()]
        + ["--write", solution.path()] + (mode == .linear ? ["--nomip"] : []),
      folder
    )
    return try optimum(in: solution, mode, output)
  }

  /// The optimum of a program in a file of another format: `--lp` or `--freemps`.
  static func optimum(ofFile file: URL, _ format: String, _ mode: Mode) throws -> Double {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let solution = folder.appending(path: "out")
    let output = try run(
      [format, file.path(), "--write", solution.path()] + (mode == .linear ? ["--nomip"] : []),
      folder
    )
    return try optimum(in: solution, mode, output)
  }

  /// What a model with its data in `Models/data` prints.
  static func printed(by name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let model = models.appending(path: "\(name).mod").path()
    return try run(
      ["--math", model, "--data", models.appending(path: "data/\(name).dat").path()],
      folder
    )
  }

  /// Runs the command and returns what it said.
  private static func run(_ arguments: [String], _ folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: try #require(path))
    process.arguments = arguments
    // A file, not a pipe: a pipe that nobody empties would stop the process it comes from.
    let output = folder.appending(path: "output")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: output, encoding: .utf8)
  }

  private static func optimum(in solution: URL, _ mode: Mode, _ output: String) throws -> Double {
    guard let text = try? String(contentsOf: solution, encoding: .utf8) else {
      throw Refusal(description: output)
    }
    let lines = text.split(separator: "\n")
    let words = try #require(lines.first { $0.hasPrefix("s ") }).split(separator: " ")
    let isOptimal =
      mode == .linear
      ? words[1] == "bas" && words[4...].prefix(2) == ["f", "f"]
      : words[1] == "mip" && words[4] == "o"
    try #require(isOptimal)
    return try #require(words.last.flatMap { Double($0) })
  }
}
