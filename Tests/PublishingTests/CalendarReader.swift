import Foundation
import Planning
import Publishing
import Testing

/// Calendars as libraries that are not ours understand them: `scripts/read-calendars`.
struct CalendarReader {
  struct Event: Decodable, Equatable {
    var uid: String
    var sequence: Int
    var stamp: String
    var status: String
    var summary: String
    var description: String
    var start: String
    var end: String
    var is_local: Bool

    var seconds: [Double] {
      [start, end].map { text in
        (try? Date(text, strategy: .iso8601))?.timeIntervalSince1970 ?? .nan
      }
    }
  }

  struct Calendar: Decodable {
    var name: String
    var method: String
    var version: String
    var zones: [String]
    /// Kind, local onset and new offset of each change of the clock.
    var changes: [[String]]
    var events: [Event]
  }

  private static let python = "/usr/bin/python3"
  private static let script = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scripts/read-calendars").path

  /// Whether the libraries are there; `scripts/setup` installs them.
  static let isInstalled: Bool =
    (try? run(["-c", "import icalendar, recurring_ical_events, dateutil"]).status) == 0

  /// The calendars in some files of a plan, by path.
  static func read(_ files: [PlanFile]) throws -> [String: Calendar] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-calendars-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try files.enumerated().map { index, file in
      let place = folder.appendingPathComponent("\(index).ics")
      try file.bytes.write(to: place)
      return place.path
    }
    let outcome = try run([script] + paths, output: folder.appendingPathComponent("output"))
    try #require(outcome.status == 0, "\(String(decoding: outcome.errors, as: UTF8.self))")
    let read = try JSONDecoder().decode([String: Calendar].self, from: outcome.output)
    return Dictionary(
      uniqueKeysWithValues: try zip(files, paths).map { ($0.path, try #require(read[$1])) }
    )
  }

  private static func run(
    _ arguments: [String],
    output: URL? = nil
  ) throws -> (status: Int32, output: Data, errors: Data) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    // A file, not a pipe: a pipe that nobody empties would stop the process it comes from.
    if let output {
      try Data().write(to: output)
      process.standardOutput = try FileHandle(forWritingTo: output)
    } else {
      process.standardOutput = FileHandle.nullDevice
    }
    try process.run()
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, try output.map { try Data(contentsOf: $0) } ?? Data(), told)
  }
}
