import Foundation
import Optimising

/// Prints progress on standard error, a line a piece of news.
struct ErrorStreamListener: PlanListener {
  func progress(_ progress: PlanProgress) {
    let parts = [
      String(format: "%7.1f s", progress.seconds), progress.phase,
      progress.incumbent.map { String(format: "rota %.2f", $0) },
      progress.bound.map { String(format: "bound %.2f", $0) },
      progress.gap.map { String(format: "gap %.3f %%", $0 * 100) },
    ]
    let line = parts.compactMap { $0 }.joined(separator: "  ") + "\n"
    FileHandle.standardError.write(Data(line.utf8))
  }
}
