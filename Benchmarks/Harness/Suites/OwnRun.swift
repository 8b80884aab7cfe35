import BenchRecords
import Foundation

/// One run of rota on an instance, in a process of its own, judged by the public scorer.
struct OwnRun {
  let folders: SuiteFolders
  let executable: String
  let scratch: ScratchFolder

  init(folders: SuiteFolders) throws {
    self.folders = folders
    executable = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    scratch = try ScratchFolder()
  }

  /// Fills in what a run comes to.
  func measure(_ row: inout BenchRow) throws -> Course {
    let limit = row.limitSeconds ?? 0
    let (solution, trace) = (scratch.file("solution").path, scratch.file("trace").path)
    for file in [solution, trace] { try? FileManager.default.removeItem(atPath: file) }
    let child = try ChildProcess.run(
      [
        executable, row.family, folders.instance(row), "--seconds", "\(limit)",
        "--seed", "\(row.seed ?? 1)", "--trace", trace, option(row.family), solution,
      ],
      limit: limit * 1.5 + 30
    )
    row.seconds = child.seconds
    row.peakMegabytes = child.peakMegabytes
    guard !child.isTimeUp, child.status == 0,
      let line = try? JSONDecoder().decode(BenchLine.self, from: Data(child.output.utf8))
    else {
      row.outcome = child.isTimeUp ? "ended after \(Int(child.seconds)) s" : child.lastError
      return Course()
    }
    take(line, &row)
    row.scorer = try verdict(on: solution, row)
    let text = (try? String(contentsOfFile: trace, encoding: .utf8)) ?? ""
    return try Course(text: text).thinned()
  }

  private func option(_ family: String) -> String {
    ["curtois": "--roster", "matsp": "--solution"][family] ?? "--rota"
  }

  private func take(_ line: BenchLine, _ row: inout BenchRow) {
    row.outcome = "ended"
    (row.seconds, row.firstRotaSeconds) = (line.seconds, line.first_rota_seconds)
    (row.objective, row.bound, row.gap) = (line.objective, line.bound, line.gap)
    (row.boundSource, row.broken) = (line.bound_source, line.broken)
    (row.peakMegabytes, row.phases) = (line.peak_mb, line.phases)
  }

  private func verdict(on solution: String, _ row: BenchRow) throws -> String {
    let scorer = folders.scorer(row.family)
    guard FileManager.default.fileExists(atPath: scorer) else { return "no scorer" }
    let child = try ChildProcess.run(
      [folders.python, scorer, folders.instance(row), solution],
      limit: 600
    )
    guard let verdict = Verdict(child.output, family: row.family) else {
      return "failed: \(child.isTimeUp ? "time was up" : child.lastError)"
    }
    return verdict.text(beside: row.objective ?? .infinity)
  }
}
