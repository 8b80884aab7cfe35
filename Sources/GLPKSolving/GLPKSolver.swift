import CGLPK
public import LinearPrograms

/// Solves linear programs with GLPK, each session on a thread of its own.
///
/// GLPK keeps one environment per thread and aborts when a problem is touched from another one.
/// So a session lives and dies on one thread: made, used and freed there while the caller waits.
/// Sessions on different threads share nothing and run side by side.
public struct GLPKSolver: LPSolving {
  /// A way to open sessions.
  public init() {}

  /// Opens a session for a program, hands it to `body` on the session's own thread, and frees it.
  public func withSolver<Result: Sendable>(
    for program: LinearProgram,
    cancel: CancelFlag?,
    _ body: (any LPSolver) throws -> Result
  ) throws -> Result {
    try GLPKVersion.check()
    let problems = program.problems()
    guard problems.isEmpty else { throw LPSolverError.invalid(problems) }
    var result: Swift.Result<Result, any Error>?
    try OwnThread.run {
      result = Swift.Result { try GLPKSession.open(program, cancel: cancel, body) }
      // Whatever became of the session, on this thread and after it: nothing of GLPK stays.
      glpk_free_thread()
    }
    guard let result else { throw LPSolverError.unusable("The solver's thread did not run.") }
    return try result.get()
  }
}
