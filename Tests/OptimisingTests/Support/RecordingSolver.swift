import GLPKSolving
import LinearPrograms
import Synchronization

/// GLPK, with a record of how large the programs were that it was opened for.
final class RecordingSolver: LPSolving {
  private let record = Mutex<[Int]>([])

  /// Rows of each program, in the order of opening.
  var rowCounts: [Int] { record.withLock { $0 } }

  func withSolver<Result: Sendable>(
    for program: LinearProgram,
    cancel: CancelFlag?,
    _ body: (any LPSolver) throws -> Result
  ) throws -> Result {
    record.withLock { $0.append(program.rows.count) }
    return try GLPKSolver().withSolver(for: program, cancel: cancel, body)
  }
}
