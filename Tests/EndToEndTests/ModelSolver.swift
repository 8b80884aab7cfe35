import Foundation
import Testing

/// Solvers of other makes, as far as this machine has them.
enum ModelSolver: String, CaseIterable, Sendable {
  case glpsol, highs, cbc
  /// HiGHS as a Python package, where there is no command of its own.
  case highspy

  /// Why there is no optimum.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether it can be run here.
  var isInstalled: Bool {
    command != nil && (self != .highspy || ModelSolver.hasHighspy)
  }

  /// The optimum of a file of LP or MPS.
  func optimum(of file: String, isWhole: Bool) throws -> Double {
    let isLP = file.hasSuffix(".lp")
    switch self {
    case .glpsol:
      return try optimum(
        arguments: [isLP ? "--lp" : "--freemps", file] + (isWhole ? [] : ["--nomip"])
      )
    case .highs, .highspy: return try highs(file, isWhole)
    case .cbc:
      let text = try run([file, isWhole ? "-solve" : "-initialSolve", "-quit"])
      let phrase = isWhole ? "Objective value:" : "Optimal objective"
      return try ModelSolver.number(after: phrase, in: text)
    }
  }

  /// The optimum that glpsol finds, from the `s` line of its solution file.
  func optimum(arguments: [String]) throws -> Double {
    let folder = try TemporaryFolder()
    let said = try run(arguments + ["--write", folder.path("out")])
    guard let text = try? String(contentsOfFile: folder.path("out"), encoding: .utf8),
      let words = text.split(separator: "\n").first(where: { $0.hasPrefix("s ") })?
        .split(separator: " "),
      let optimum = words.last.flatMap({ Double($0) })
    else { throw Failure(description: said) }
    return optimum
  }

  // MARK: HiGHS

  /// The objective in the solution file, which both ways to HiGHS write alike.
  private func highs(_ file: String, _ isWhole: Bool) throws -> Double {
    let folder = try TemporaryFolder()
    let (options, solution) = (folder.path("options"), folder.path("solution"))
    var said = ""
    if self == .highspy {
      let relax = isWhole ? "" : "h.setOptionValue('solve_relaxation', True); "
      said = try run([
        "-c",
        "import highspy; h = highspy.Highs(); h.silent(); h.readModel('\(file)'); " + relax
          + "h.run(); h.writeSolution('\(solution)', 0)",
      ])
    } else {
      let text = "solve_relaxation = \(isWhole ? "false" : "true")\n"
      try text.write(toFile: options, atomically: true, encoding: .utf8)
      said = try run([file, "--options_file", options, "--solution_file", solution])
    }
    guard let text = try? String(contentsOfFile: solution, encoding: .utf8) else {
      throw Failure(description: said)
    }
    return try ModelSolver.number(after: "\nObjective", in: text)
  }

  // MARK: Running

  private var command: String? {
    let name = self == .highspy ? "python3" : rawValue
    return (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
      .map { "\($0)/\(name)" }
      .first(where: FileManager.default.isExecutableFile(atPath:))
  }

  private static let hasHighspy =
    (try? ModelSolver.highspy.run(["-c", "import highspy; print('there')"]))?.contains("there")
    ?? false

  private func run(_ arguments: [String]) throws -> String {
    let folder = try TemporaryFolder()
    let output = folder.url.appendingPathComponent("output")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(command))
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }

  /// The first number after the last mention of a phrase.
  private static func number(after phrase: String, in text: String) throws -> Double {
    guard let end = text.range(of: phrase, options: [.backwards, .caseInsensitive])?.upperBound,
      let number = text[end...].split(whereSeparator: { " :\n".contains($0) }).first.flatMap({
        Double($0)
      })
    else { throw Failure(description: text) }
    return number
  }
}
