/// Something that can open solvers.
public protocol LPSolving: Sendable {
  /// Opens a solver for a program, hands it to `body`, and closes it.
  ///
  /// The body runs from beginning to end on a thread of its own while the caller waits, so it
  /// may use what the caller has without locks. The solver must not be kept beyond the body.
  ///
  /// - Parameters:
  ///   - program: The program to begin with.
  ///   - cancel: Raised from anywhere, it ends each running solve, and each later one at once.
  ///   - body: What to do with the solver.
  /// - Returns: What the body returned.
  /// - Throws: ``LPSolverError/invalid(_:)`` with every problem of the program, or what the body
  ///   threw.
  func withSolver<Result: Sendable>(
    for program: LinearProgram,
    cancel: CancelFlag?,
    _ body: (any LPSolver) throws -> Result
  ) throws -> Result
}

extension LPSolving {
  /// Writes a program as a file without solving it.
  public func write(
    _ program: LinearProgram,
    as format: ModelFormat,
    to path: String
  ) throws {
    try withSolver(for: program, cancel: nil) { try $0.write(format, to: path) }
  }
}
