/// Why a solver came to an end.
public enum Termination: Hashable, Sendable, CaseIterable {
  /// The best solution was found (for whole numbers: within the gap that was asked for).
  case optimal
  /// It is proven that no solution keeps all bounds.
  case infeasible
  /// It is proven that the cost can fall without end.
  case unbounded
  /// The limit of iterations (for whole numbers: of nodes) came first.
  case iterationLimit
  /// The limit of seconds came first; the result depends on the machine.
  case timeLimit
  /// Somebody asked to stop: the cancel flag, or the listener of an integer solve.
  case cancelled
  /// The solver lost its way in rounding errors and proved nothing.
  case numericalTrouble
  /// The solver itself failed. Its session is lost: every later call throws.
  case solverFault
}
