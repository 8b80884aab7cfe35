import Foundation

/// A program run to its end or to its limit, and what it left.
struct ChildProcess {
  var status: Int32
  var output: String
  var errors: String
  var seconds: Double
  /// Whether it was ended because its time was up.
  var isTimeUp: Bool
  /// Largest resident memory that was seen, in MB.
  var peakMegabytes: Int?

  /// Runs a program that is found as a shell finds it.
  ///
  /// - Parameters:
  ///   - command: The program and its arguments.
  ///   - limit: Seconds after which it is ended.
  /// - Throws: What the system says where the program can't be started.
  static func run(_ command: [String], limit: Double) throws -> ChildProcess {
    let folder = try ScratchFolder()
    // Files, not pipes: a pipe that nobody empties would stop the process it comes from.
    let (output, errors) = (folder.file("output"), folder.file("errors"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let (clock, ended) = (RunClock(), DispatchSemaphore(value: 0))
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    var (peak, isTimeUp): (Int?, Bool) = (nil, false)
    while ended.wait(timeout: .now() + 0.1) == .timedOut {
      peak = peakMegabytes(of: process.processIdentifier) ?? peak
      guard clock.seconds > limit else { continue }
      isTimeUp = true
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      break
    }
    return ChildProcess(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      seconds: clock.seconds,
      isTimeUp: isTimeUp,
      peakMegabytes: peak
    )
  }

  /// The last line of what it said of its trouble.
  var lastError: String {
    errors.split(whereSeparator: \.isNewline).last.map(String.init) ?? "status \(status)"
  }

  private static func peakMegabytes(of process: Int32) -> Int? {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap {
      Int($0)
    }
    return kibibytes.map { $0 * 1024 / 1_000_000 }
  }
}
