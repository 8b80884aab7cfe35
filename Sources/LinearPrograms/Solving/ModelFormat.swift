/// Formats of model files that other solvers read.
public enum ModelFormat: Hashable, Sendable, CaseIterable {
  /// CPLEX LP: readable, plain ASCII names.
  case cplexLP
  /// Free MPS: for machines, names in UTF-8 without blanks.
  case mps
}
