/// Which way the simplex method goes.
public enum SimplexMethod: Hashable, Sendable, CaseIterable {
  /// Keeps the bounds and lowers the cost: goes on well after columns were added.
  case primal
  /// Keeps the duals and mends the bounds: goes on well after bounds were changed.
  case dual
}
