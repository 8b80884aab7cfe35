import BenchRecords
import Foundation
import GLPKSolving

/// On what and from what a suite is run.
struct MachineFacts {
  private let commit: String
  private let processor: String
  private let swift: String

  /// Asks the system; what it can't say is left empty.
  init() {
    func said(_ command: [String]) -> String {
      let child = try? ChildProcess.run(command, limit: 30)
      guard let child, child.status == 0 else { return "" }
      return child.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    commit = said(["git", "describe", "--always", "--dirty", "--exclude=*"])
    let version = said(["swift", "--version"]).components(separatedBy: "Swift version ")
    swift = version.dropFirst().first?.prefix { $0 != " " }.description ?? ""
    let models = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    processor =
      models.split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ":").last?.trimmingCharacters(in: .whitespaces) ?? ""
  }

  /// Writes the facts into a row whose run begins now.
  func mark(_ row: inout BenchRow) {
    (row.commit, row.processor, row.swift) = (commit, processor, swift)
    row.cores = ProcessInfo.processInfo.activeProcessorCount
    row.glpk = GLPKVersion.loaded
    row.date = ISO8601DateFormatter().string(from: Date())
    var loads = [0.0]
    if getloadavg(&loads, 1) == 1 { row.load = loads[0] }
  }
}
