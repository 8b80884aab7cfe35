/// Where a row or column stands in a basis.
public enum BasisStatus: Hashable, Sendable, CaseIterable {
  /// In the basis: its value follows from the others.
  case basic
  /// Out of the basis, at its lower bound.
  case atLower
  /// Out of the basis, at its upper bound.
  case atUpper
  /// Out of the basis without a bound to stand at: at zero.
  case free
  /// Out of the basis with one value only.
  case fixed
}
