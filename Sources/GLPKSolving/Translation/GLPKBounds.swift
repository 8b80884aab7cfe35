import CGLPK
import LinearPrograms

/// Bounds in GLPK's words: a type, and two numbers of which the type says which count.
struct GLPKBounds {
  let type: CInt
  let lower: Double
  let upper: Double

  /// The bounds of a row.
  init(_ bounds: Bounds) {
    lower = bounds.lower.isFinite ? bounds.lower : 0
    upper = bounds.upper.isFinite ? bounds.upper : 0
    type =
      switch (bounds.lower.isFinite, bounds.upper.isFinite) {
      case (false, false): GLP_FR
      case (true, false): GLP_LO
      case (false, true): GLP_UP
      // GLPK refuses "from 3 to 3": equal bounds must be called fixed.
      case (true, true): bounds.lower == bounds.upper ? GLP_FX : GLP_DB
      }
  }

  /// The bounds of a column; GLPK wants whole numbers where the column is an integer one.
  init(_ bounds: Bounds, isInteger: Bool) {
    self.init(isInteger ? bounds.wholeNumbers : bounds)
  }
}
