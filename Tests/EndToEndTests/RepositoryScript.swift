import Foundation
import Testing

/// A script of this repository.
struct RepositoryScript {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private let script: URL

  init(_ name: String) {
    script = RepositoryScript.root.appendingPathComponent("scripts/\(name)")
  }

  /// Runs it to its end and gives what it printed, errors included.
  func run(
    _ arguments: [String],
    environment: [String: String] = [:]
  ) throws -> (status: Int32, text: String) {
    try RepositoryScript.run([script.path] + arguments, environment: environment)
  }

  /// Runs a program that is found as a shell finds it.
  static func run(
    _ command: [String],
    environment: [String: String] = [:]
  ) throws -> (status: Int32, text: String) {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("output")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }
}
