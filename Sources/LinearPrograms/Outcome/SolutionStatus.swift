/// What is known of a primal or a dual solution.
public enum SolutionStatus: Hashable, Sendable, CaseIterable {
  /// There is none yet.
  case undefined
  /// It keeps all its conditions.
  case feasible
  /// It breaks a condition; another one may keep them all.
  case infeasible
  /// It is proven that none keeps all conditions.
  case noneExists
}
