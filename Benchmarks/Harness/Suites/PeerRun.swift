import BenchRecords
import Foundation
import GLPKSolving
import LinearPrograms

/// One run of another solver on a contact-centre instance.
struct PeerRun {
  let folders: SuiteFolders
  let scratch: ScratchFolder

  /// Fills in what a run comes to.
  func measure(_ row: inout BenchRow) throws {
    guard let peer = Peer(rawValue: row.solver) else { return }
    let limit = row.limitSeconds ?? 0
    let command = try command(peer, row, limit: limit)
    let child = try ChildProcess.run(command, limit: limit * 1.5 + 30)
    (row.seconds, row.peakMegabytes) = (child.seconds, child.peakMegabytes)
    if isMissing(child) {
      (row.seconds, row.peakMegabytes, row.outcome) = (nil, nil, "not installed")
      return
    }
    // Ended by force, it has still told of all that it found up to then.
    guard let reading = PeerReading(child.output, peer: peer) else {
      row.outcome = child.isTimeUp ? "ended after \(Int(child.seconds)) s" : child.lastError
      return
    }
    (row.objective, row.bound) = (reading.objective, reading.bound)
    row.gap = Gap.share(objective: row.objective, bound: row.bound)
    row.outcome = child.isTimeUp ? "ended after \(Int(child.seconds)) s" : "ended"
  }

  private func command(_ peer: Peer, _ row: BenchRow, limit: Double) throws -> [String] {
    let instance = folders.instance(row)
    let seconds = Figures.plain(limit, digits: 2)
    switch peer {
    case .cpsat: return [folders.python, folders.script(peer) ?? "", instance, seconds, "2"]
    case .highs: return [folders.python, folders.script(peer) ?? "", instance, seconds]
    case .glpsol:
      return ["glpsol", "--freemps", try model(of: instance), "--tmlim", "\(max(1, Int(limit)))"]
    case .cbc:
      return [
        "cbc", try model(of: instance), "-threads", "2", "-seconds", seconds, "-timeMode",
        "elapsed", "-solve", "-quit",
      ]
    }
  }

  private func model(of instance: String) throws -> String {
    let file = scratch.file("model.mps").path
    let program = try CompactContactModel(ContactInstance.read(instance)).program()
    try GLPKSolver().write(program, as: .mps, to: file)
    return file
  }

  private func isMissing(_ child: ChildProcess) -> Bool {
    child.errors.contains("ModuleNotFoundError") || child.status == 127
  }
}
