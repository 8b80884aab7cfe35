import Foundation
import Testing

/// The built `rota`, run as its users run it.
struct BuiltCommand {
  /// What a run left.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Why a run has no outcome.
  enum Failure: Error {
    case notBuilt(String)
    case timeUp([String])
  }

  /// The executable, beside the test bundle.
  let executable: URL

  init(_ name: String = "rota") throws {
    let folders =
      CommandLine.arguments.prefix(1).map { URL(fileURLWithPath: $0) }
      .map { $0.deletingLastPathComponent() } + [Bundle.main.bundleURL]
    let found = folders.map { $0.appendingPathComponent(name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else { throw Failure.notBuilt(folders.map(\.path).joined(separator: ", ")) }
    executable = found
  }

  /// Runs the command to its end.
  ///
  /// - Parameters:
  ///   - arguments: The command line, without the command's name.
  ///   - seconds: After so long the process is ended and the run fails.
  ///   - interruptAfter: Seconds after which the process is interrupted once, as by Ctrl-C.
  func run(
    _ arguments: [String],
    within seconds: Double = 300,
    interruptAfter: Double? = nil
  ) throws -> Outcome {
    // Files, not pipes: a pipe that nobody empties would stop the process it comes from.
    let folder = try TemporaryFolder()
    let outputFile = folder.url.appendingPathComponent("output")
    let errorsFile = folder.url.appendingPathComponent("errors")
    for file in [outputFile, errorsFile] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorsFile)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if let interruptAfter, ended.wait(timeout: .now() + interruptAfter) == .timedOut {
      process.interrupt()
    } else if interruptAfter != nil {
      ended.signal()
    }
    guard ended.wait(timeout: .now() + seconds) == .success else {
      kill(process.processIdentifier, SIGKILL)
      throw Failure.timeUp(arguments)
    }
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errorsFile), as: UTF8.self)
    )
  }
}

extension BuiltCommand {
  /// Makes the starter site, `site`, and a plan of it, `plan`, in a folder.
  func makePlan(in home: TemporaryFolder) throws {
    try #require(try run(["new", home.path("site")]).status == 0)
    let planned = try run([
      "plan", home.path("site"), "--out", home.path("plan"), "--effort", "1", "--quiet",
    ])
    try #require(planned.status == 0, "\(planned.errors)")
  }
}
